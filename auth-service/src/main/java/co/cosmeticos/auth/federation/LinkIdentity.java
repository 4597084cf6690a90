package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
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
 * Gives a provider's subject an account. An account that has the address is his only where both sides have seen him read
 * mails to it: a provider that has not would let anybody in who writes another's address there, and an account that has not
 * may have been opened by somebody who waits for the owner of the address to come (account pre-hijacking, Sudhodanan and
 * Paverd 2022).
 */
@Component
public class LinkIdentity {

    private final FederatedIdentities federatedIdentities;
    private final Users users;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LinkIdentity(FederatedIdentities federatedIdentities, Users users, Outbox outbox, Audit audit, Clock clock) {
        this.federatedIdentities = federatedIdentities;
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account that this person has: linked before, or now by the address; empty where nobody has the address. */
    @Transactional
    public Optional<User> find(String provider, ExternalUser person) {
        var linked = federatedIdentities.find(provider, person.subject());
        if (linked.isPresent()) {
            return users.find(linked.get());
        }
        var email = person.verifiedEmail().orElseThrow(IdentityRefused.EmailUnverified::new);
        return users.find(email).map(known -> link(provider, person, known, email));
    }

    // Locked, so that the address stays his until the link is seen.
    private User link(String provider, ExternalUser person, User known, EmailAddress email) {
        var user = users.lock(known.id())
                .filter(now -> now.isVerified() && now.email().equals(email.text()))
                .orElseThrow(IdentityRefused.AccountUnverified::new);
        add(provider, person, user);
        return user;
    }

    /** Opens an account for a person who has none; the one that was opened meanwhile, if there is one. */
    @Transactional
    public User open(String provider, ExternalUser person, User user) {
        if (!users.add(user)) {
            return find(provider, person).orElseThrow(IdentityRefused.AccountUnverified::new);
        }
        outbox.append(new UserEvent.Registered(user.id(), null, user.locale()));
        outbox.append(new UserEvent.Verified(user.id()));
        audit.note(AuditAction.USER_REGISTERED, user.id());
        add(provider, person, user);
        return user;
    }

    private void add(String provider, ExternalUser person, User user) {
        if (federatedIdentities.add(provider, person.subject(), user.id(), OffsetDateTime.now(clock))) {
            audit.note(AuditAction.IDENTITY_LINKED, user.id(), null, Map.of("provider", provider));
        }
    }
}
