package co.cosmeticos.auth.postalcode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The place of a postal code.
 *
 * @param postalCode CEP, as 01310-100
 * @param state abbreviation of one of the 27 federative units, such as {@code SP}
 * @param city name of the municipality; absent where only the state is known
 * @param district neighborhood (bairro); absent where it is not known or the code is of a whole town
 * @param street name of the street; absent where it is not known or the code is of a whole town
 */
@Schema(name = "PostalCodePlace")
public record Place(
        String postalCode,
        String state,
        @Nullable String city,
        @Nullable String district,
        @Nullable String street) {}
