package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Pending logins at identity providers, each valid once, in the browser that began it. */
@Component
public class PendingLogins {

    private static final String ADD = """
            insert into pending_logins (hash, browser_hash, provider, user_id, request, expires_at)
            values (:hash, :browserHash, :provider, :userId::uuid, :request, :expiresAt)
            """;
    private static final String COLUMNS = "hash, browser_hash, provider, user_id, request, expires_at";
    private static final String WHICH =
            " from pending_logins where hash = :hash and browser_hash = :browser and expires_at > :now";
    private static final String AT_PROVIDER = " and user_id is null";
    private static final String WITH_USER = " and user_id is not null";
    private static final String TAKE = "delete" + WHICH + AT_PROVIDER + " returning " + COLUMNS;
    private static final String FIND = "select " + COLUMNS + WHICH + WITH_USER;
    private static final String FINISH = "delete" + WHICH + WITH_USER;
    private static final String FORGET = "delete from pending_logins where expires_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public PendingLogins(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Adds one that begins at the identity provider under this state. */
    @Transactional
    public void begin(String state, LoginBrowser browser, String provider, AuthorizationRequest request) {
        add(PendingLogin.of(state, browser, provider, request, now()));
    }

    /** Adds the one that waits for this user's second factor; its name. */
    @Transactional
    public String awaitSecondFactor(PendingLogin before, UserId user) {
        var name = Ids.unguessable() + Ids.unguessable();
        add(before.next(name, user, now()));
        return name;
    }

    private void add(PendingLogin login) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMethods(login).execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Takes the one of this state away: of requests at the same time one gets it. */
    @Transactional
    public Optional<PendingLogin> take(String state, LoginBrowser browser) {
        return one(TAKE, state, browser);
    }

    /** The one that waits for the second factor. */
    Optional<PendingLogin> find(String name, LoginBrowser browser) {
        return one(FIND, name, browser);
    }

    private Optional<PendingLogin> one(String statement, String name, LoginBrowser browser) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("hash", PendingLogin.hash(name))
                .bind("browser", browser.hash())
                .bind("now", now())
                .map(ConstructorMapper.of(PendingLogin.class))
                .findOne());
    }

    /** Takes it away; false when somebody has. */
    @Transactional
    boolean finish(String name, LoginBrowser browser) {
        return jdbi.withHandle(handle -> handle.createUpdate(FINISH)
                        .bind("hash", PendingLogin.hash(name))
                        .bind("browser", browser.hash())
                        .bind("now", now())
                        .execute())
                == 1;
    }

    /** Deletes those that had expired before this time. */
    public void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
