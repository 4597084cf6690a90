package co.cosmeticos.auth.user;

import co.cosmeticos.platform.value.EmailAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param taxId CPF or CNPJ, without punctuation
 * @param locale BCP 47, for what is written to the person
 * @param verifiedAt when the address proved to be the person's own
 * @param disabledAt when an administrator took the account out of use
 */
public record User(
        UUID id,
        String email,
        String name,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        String locale,
        String passwordHash,
        List<String> roles,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable OffsetDateTime disabledAt,
        OffsetDateTime createdAt) {

    /** Everybody who registers. */
    public static final String CUSTOMER = "customer";

    /** Who may do everything that there is to administer. */
    public static final String ADMIN = "admin";

    public User {
        roles = List.copyOf(roles);
    }

    /** The same person with another hash of the password. */
    public User withPasswordHash(String other) {
        return new User(
                id, email, name, phone, taxId, birthDate, locale, other, roles, verifiedAt, disabledAt, createdAt);
    }

    /** SHA-256 of the address in hex, as {@link EmailAddress#hash} has it. */
    public String emailHash() {
        return DigestUtils.sha256Hex(email);
    }

    /** Whether this person has the same password as that other sight of him. */
    public boolean hasSamePassword(User other) {
        return passwordHash.equals(other.passwordHash);
    }

    /** Whether an administrator took the account out of use. */
    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether this is an administrator who can log in. */
    public boolean administers() {
        return roles.contains(ADMIN) && !isDisabled();
    }

    /** Whether the address proved to be the person's own. */
    public boolean isVerified() {
        return verifiedAt != null;
    }
}
