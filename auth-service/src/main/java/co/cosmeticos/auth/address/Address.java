package co.cosmeticos.auth.address;

import co.cosmeticos.platform.value.PostalCode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer's saved shipping address.
 *
 * @param id id of the address
 * @param name full name of the recipient
 * @param postalCode CEP, as 01310-100
 * @param street name of the street, without the number
 * @param number number of the building, as text
 * @param complement apartment, block or floor; absent where there is none
 * @param district neighborhood (bairro)
 * @param city name of the municipality
 * @param state abbreviation of one of the 27 federative units, such as {@code SP}
 * @param country ISO 3166-1 alpha-2, always {@code BR}
 */
@Schema(name = "SavedAddress")
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

    public Address {
        postalCode = PostalCode.parse(postalCode).formatted();
    }
}
