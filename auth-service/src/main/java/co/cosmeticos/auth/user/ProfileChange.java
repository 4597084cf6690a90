package co.cosmeticos.auth.user;

import org.jspecify.annotations.Nullable;

/**
 * What to change of a person; what is null stays, an empty phone, tax id or day of birth is taken away.
 *
 * @param taxId CPF or CNPJ, without punctuation
 * @param birthDate ISO 8601
 */
public record ProfileChange(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable String birthDate,
        @Nullable String locale) {}
