package co.cosmeticos.auth.postalcode;

import org.jspecify.annotations.Nullable;

/**
 * The place of a postal code; the table knows the state only.
 *
 * @param postalCode CEP, eight digits
 * @param state abbreviation of one of the 27 federative units
 */
public record Place(
        String postalCode,
        String state,
        @Nullable String city,
        @Nullable String district,
        @Nullable String street) {}
