package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Resolves the user of an identity provider's subject, and creates the account of who comes for the first time. */
@Component
public class ResolveFederatedUser {

    private final LinkIdentity linkIdentity;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    public ResolveFederatedUser(LinkIdentity linkIdentity, Passwords passwords, Clock clock) {
        this.linkIdentity = linkIdentity;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Throws {@link IdentityRefused} when there is no account and none is opened. */
    public User resolve(String provider, ExternalUser person) {
        return linkIdentity.find(provider, person).orElseGet(() -> open(provider, person));
    }

    private User open(String provider, ExternalUser person) {
        var email = person.verifiedEmail().orElseThrow(IdentityRefused.EmailUnverified::new);
        return linkIdentity.open(provider, person, newcomer(person, email));
    }

    // The hash of a password that nobody knows: the log-in takes as long and says the same as for any other account,
    // and who wants a password sets one by mail.
    private User newcomer(ExternalUser person, EmailAddress email) {
        var now = OffsetDateTime.now(clock);
        try (var turn = passwords.turn()) {
            return new User(
                    Ids.next(),
                    email.text(),
                    person.name(),
                    null,
                    null,
                    null,
                    person.locale(),
                    turn.hash(Ids.unguessable()),
                    List.of(User.CUSTOMER),
                    now,
                    null,
                    now);
        }
    }
}
