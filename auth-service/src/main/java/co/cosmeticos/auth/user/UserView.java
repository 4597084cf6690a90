package co.cosmeticos.auth.user;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's own profile. */
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
