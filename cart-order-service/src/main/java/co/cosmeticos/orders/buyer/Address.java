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
import org.jspecify.annotations.Nullable;

/** The delivery address of an order, as it was when the order was placed. */
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
