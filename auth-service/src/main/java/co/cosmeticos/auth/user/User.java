package co.cosmeticos.auth.user;

import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A user: whoever has an account, customer or staff.
 *
 * @param taxId CPF or CNPJ, without punctuation
 * @param locale BCP 47, for what is written to the user
 * @param verifiedAt when the address proved to be the user's own
 * @param disabledAt when an administrator disabled the account
 */
public record User(
        UserId id,
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

    /** The role of everybody who registers. */
    public static final String CUSTOMER = "customer";

    private static final String NO_ADDRESS = "given-up ";

    /** The role with all permissions. */
    public static final String ADMIN = "admin";

    public User {
        roles = List.copyOf(roles);
    }

    /** A customer who registers, with an address that is not verified yet. */
    public static User registered(
            EmailAddress email,
            String name,
            @Nullable String phone,
            String locale,
            String passwordHash,
            OffsetDateTime now) {
        return opened(email, name, phone, locale, passwordHash, List.of(CUSTOMER), null, now);
    }

    /** A customer of an identity provider, which has verified the address. */
    public static User fromProvider(
            EmailAddress email, String name, String locale, String passwordHash, OffsetDateTime now) {
        return opened(email, name, null, locale, passwordHash, List.of(CUSTOMER), now, now);
    }

    /** An administrator whose account the settings open. */
    public static User administrator(
            EmailAddress email, String name, String passwordHash, boolean verified, OffsetDateTime now) {
        return opened(email, name, null, "pt-BR", passwordHash, List.of(ADMIN), verified ? now : null, now);
    }

    /** A demo account, with these roles and a verified address. */
    public static User demo(
            EmailAddress email, String name, String passwordHash, List<String> roles, OffsetDateTime now) {
        return opened(email, name, null, "pt-BR", passwordHash, roles, now, now);
    }

    /** Who accepts an invitation to have these roles, which has verified the address. */
    public static User invited(
            EmailAddress email,
            String name,
            String locale,
            String passwordHash,
            List<String> roles,
            OffsetDateTime now) {
        return opened(email, name, null, locale, passwordHash, roles, now, now);
    }

    /**
     * The account of the person who proved to have this one's address, which anybody may have opened: address,
     * language and roles are the same, and nothing else.
     */
    public User successor(String passwordHash, OffsetDateTime now) {
        return opened(new EmailAddress(email), "", null, locale, passwordHash, roles, null, now);
    }

    private static User opened(
            EmailAddress email,
            String name,
            @Nullable String phone,
            String locale,
            String passwordHash,
            List<String> roles,
            @Nullable OffsetDateTime verifiedAt,
            OffsetDateTime now) {
        return new User(
                new UserId(Ids.next()),
                email.text(),
                name,
                phone,
                null,
                null,
                locale,
                passwordHash,
                roles,
                verifiedAt,
                null,
                now);
    }

    /** The same user with another password hash. */
    public User withPasswordHash(String other) {
        return new User(
                id, email, name, phone, taxId, birthDate, locale, other, roles, verifiedAt, disabledAt, createdAt);
    }

    /** The same user with these roles too. */
    public User withFurtherRoles(List<String> further) {
        var all = Stream.concat(roles.stream(), further.stream()).distinct().toList();
        return new User(
                id, email, name, phone, taxId, birthDate, locale, passwordHash, all, verifiedAt, disabledAt, createdAt);
    }

    /** SHA-256 of the address in hex, as {@link EmailAddress#hash} has it. */
    public String emailHash() {
        return DigestUtils.sha256Hex(email);
    }

    /** What an account has for an address that it gave up: nobody can enter it, and it is no mailbox. */
    static String givenUp(UserId id) {
        return NO_ADDRESS + id;
    }

    /** Whether mail can reach the account; one that gave up its address has none. */
    public boolean hasAddress() {
        return !email.startsWith(NO_ADDRESS);
    }

    /** Whether the password is the same as when the user was read that other time. */
    public boolean hasSamePassword(User other) {
        return passwordHash.equals(other.passwordHash);
    }

    /** Whether an administrator has disabled the account. */
    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether this is an administrator who can log in. */
    public boolean administers() {
        return roles.contains(ADMIN) && !isDisabled();
    }

    /** Whether the address proved to be the user's own. */
    public boolean isVerified() {
        return verifiedAt != null;
    }
}
