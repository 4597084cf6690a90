package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the user of an identity provider's subject: the linked account, the one with the verified address, or a new
 * one. An account that has the address belongs to the subject only where both sides have verified it: a provider that
 * has not would let anybody in who enters another's address there, and an account that has not may have been opened by
 * somebody who waits for the owner of the address (account pre-hijacking, Sudhodanan and Paverd 2022).
 */
@Component
public class ResolveFederatedUser {

    private final FederatedIdentities federatedIdentities;
    private final Users users;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ResolveFederatedUser(
            FederatedIdentities federatedIdentities, Users users, Outbox outbox, Audit audit, Clock clock) {
        this.federatedIdentities = federatedIdentities;
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Throws {@link IdentityRefused} when there is no account and none is opened. */
    @Transactional
    public User resolve(String provider, ExternalUser external) {
        return find(provider, external).orElseGet(() -> open(provider, external));
    }

    private Optional<User> find(String provider, ExternalUser external) {
        var linked = federatedIdentities.find(provider, external.subject());
        if (linked.isPresent()) {
            return users.find(linked.get());
        }
        var email = verifiedEmail(external);
        return users.find(email).map(known -> link(provider, external, known, email));
    }

    private static EmailAddress verifiedEmail(ExternalUser external) {
        return external.verifiedEmail().orElseThrow(IdentityRefused.EmailUnverified::new);
    }

    // Locked, so that the account keeps the address until the link is seen.
    private User link(String provider, ExternalUser external, User known, EmailAddress email) {
        var user = users.lock(known.id())
                .filter(now -> now.isVerified() && now.email().equals(email.text()))
                .orElseThrow(IdentityRefused.AccountUnverified::new);
        add(provider, external, user);
        return user;
    }

    // Another login of the same subject, or a registration, may have opened the account meanwhile.
    private User open(String provider, ExternalUser external) {
        // Without a password: whoever wants one sets it by mail.
        var user = User.fromProvider(
                verifiedEmail(external),
                external.name(),
                external.locale(),
                Passwords.UNUSABLE,
                OffsetDateTime.now(clock));
        if (!users.add(user)) {
            return find(provider, external).orElseThrow(IdentityRefused.AccountUnverified::new);
        }
        outbox.append(new UserEvent.Registered(user.id(), null, user.locale()));
        outbox.append(new UserEvent.Verified(user.id()));
        audit.note(AuditAction.USER_REGISTERED, user.id());
        add(provider, external, user);
        return user;
    }

    private void add(String provider, ExternalUser external, User user) {
        if (federatedIdentities.add(provider, external.subject(), user.id(), OffsetDateTime.now(clock))) {
            audit.note(AuditAction.IDENTITY_LINKED, user.id(), null, Map.of("provider", provider));
        }
    }
}
