package co.cosmeticos.auth.administration;

import org.jspecify.annotations.Nullable;

/**
 * Filter of users; null matches all, and what is given holds together.
 *
 * @param words the beginning of an address, or a part of a name, in any case
 * @param taxId CPF or CNPJ, without punctuation
 * @param phone telephone number in any spelling, with or without the code of Brazil
 */
record UserQuery(
        @Nullable String words,
        @Nullable String role,
        @Nullable UserStatus status,
        @Nullable String taxId,
        @Nullable String phone) {}
