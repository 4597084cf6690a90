package co.cosmeticos.auth.address;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's shipping address.
 *
 * @param postalCode CEP, eight digits
 * @param state abbreviation of one of the 27 federative units
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        UUID id,
        String name,
        String postalCode,
        String street,
        String number,
        @Nullable String complement,
        String district,
        String city,
        String state,
        String country) {

    static final String UF = "AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO";
}
