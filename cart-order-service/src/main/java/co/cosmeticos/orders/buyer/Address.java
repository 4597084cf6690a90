package co.cosmeticos.orders.buyer;

import co.cosmeticos.platform.value.PersonName;
import co.cosmeticos.platform.value.PostalCode;
import co.cosmeticos.platform.value.TextLine;
import co.cosmeticos.platform.value.ValidPersonName;
import co.cosmeticos.platform.value.ValidPostalCode;
import co.cosmeticos.platform.value.ValidTextLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The delivery address of an order, as it was when the order was placed.
 *
 * @param name of the recipient, at most 120 characters
 * @param postalCode CEP of eight digits, {@code 01310-100}; it has to be one of the state
 * @param street without the number, at most 200 characters
 * @param number of the building, at most 20 characters; not always digits
 * @param complement apartment, floor or block, at most 120 characters
 * @param district bairro, at most 120 characters
 * @param city at most 120 characters
 * @param state federative unit of two letters, {@code SP}
 * @param country ISO 3166-1 code: {@code BR}
 */
@Schema(name = "PostalAddress")
@StateOfPostalCode
public record Address(
        @NotBlank @Size(max = 120) @ValidPersonName String name,
        @NotNull @ValidPostalCode String postalCode,
        @NotBlank @Size(max = 200) @ValidTextLine String street,
        @NotBlank @Size(max = 20) @ValidTextLine String number,
        @Nullable @Size(max = 120) @ValidTextLine String complement,
        @Nullable @Size(max = 120) @ValidTextLine String district,
        @NotBlank @Size(max = 120) @ValidTextLine String city,

        @NotNull @Pattern(regexp = "A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO") String state,

        @NotNull @Pattern(regexp = "BR") String country) {

    /** The same place in the one form in which it is kept: {@code 01310-100}, nothing around a text. */
    public Address canonical() {
        return new Address(
                PersonName.parse(name).text(),
                PostalCode.parse(postalCode).formatted(),
                TextLine.parse(street).text(),
                TextLine.parse(number).text(),
                line(complement),
                line(district),
                TextLine.parse(city).text(),
                state,
                country);
    }

    private static @Nullable String line(@Nullable String typed) {
        return typed == null ? null : TextLine.parse(typed).text();
    }
}
