package co.cosmeticos.auth.federation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Maps an identity provider's subject to the local user. */
@Component
public class FederatedIdentities {

    private static final String FIND =
            "select user_id from federated_identities where provider = :provider and subject = :subject";
    private static final String ADD = """
            insert into federated_identities (provider, subject, user_id, linked_at) values (:provider, :subject, :user, :now)
            on conflict (provider, subject) do nothing
            """;

    private final Jdbi jdbi;

    @Inject
    public FederatedIdentities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<UserId> find(String provider, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("provider", provider)
                .bind("subject", subject)
                .mapTo(UserId.class)
                .findOne());
    }

    /** Adds one; false when the subject has an account already. */
    boolean add(String provider, String subject, UserId user, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(ADD)
                        .bind("provider", provider)
                        .bind("subject", subject)
                        .bind("user", user)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
