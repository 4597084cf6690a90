package co.cosmeticos.orders.buyer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where an order goes, as it was when the order was placed. */
public record Address(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Pattern(regexp = "\\d{5}-?\\d{3}") String postalCode,
        @NotBlank @Size(max = 200) String street,
        @NotBlank @Size(max = 20) String number,
        @Nullable @Size(max = 120) String complement,
        @Nullable @Size(max = 120) String district,
        @NotBlank @Size(max = 120) String city,

        @NotNull @Pattern(regexp = "A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO") String state,

        @NotNull @Pattern(regexp = "BR") String country) {}
