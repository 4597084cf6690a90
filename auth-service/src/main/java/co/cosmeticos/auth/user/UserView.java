package co.cosmeticos.auth.user;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's own profile.
 *
 * @param id id of the user, the {@code sub} of their access tokens
 * @param email address that the user logs in with
 * @param name full name; empty after a reset of an account that was never verified
 * @param phone telephone number; absent where none was given
 * @param taxId CPF (11 digits) or CNPJ (14 characters), without punctuation; absent where none was given
 * @param birthDate date of birth; absent where none was given
 * @param locale BCP 47, for what is written to the user: {@code pt-BR} or {@code en}
 * @param roles names of the roles; {@code customer} for shoppers
 * @param verified whether the email address is verified
 * @param createdAt when the account was opened
 */
public record UserView(
        UUID id,
        String email,
        String name,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        String locale,
        List<String> roles,
        boolean verified,
        OffsetDateTime createdAt) {

    /** The languages that the shop writes in. */
    public static final String LOCALE = "pt-BR|en";

    static UserView of(User user) {
        return new UserView(
                user.id().value(),
                user.email(),
                user.name(),
                user.phone(),
                user.taxId(),
                user.birthDate(),
                user.locale(),
                user.roles(),
                user.isVerified(),
                user.createdAt());
    }
}
