package co.cosmeticos.auth.user;

import org.jspecify.annotations.Nullable;

/**
 * A change of a user's profile; null stays, an empty phone, tax id or day of birth is removed.
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
