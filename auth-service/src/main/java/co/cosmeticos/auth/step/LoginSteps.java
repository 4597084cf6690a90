package co.cosmeticos.auth.step;

import co.cosmeticos.auth.authorize.Browser;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All log-ins under way, each of use in the browser that began it and there once. */
@Component
public class LoginSteps {

    private static final String ADD = """
            insert into login_steps (hash, browser_hash, provider, user_id, request, expires_at)
            values (:hash, :browserHash, :provider, :userId::uuid, :request, :expiresAt)
            """;
    private static final String COLUMNS = "hash, browser_hash, provider, user_id, request, expires_at";
    private static final String WHICH =
            " from login_steps where hash = :hash and browser_hash = :browser and expires_at > :now";
    private static final String AT_PROVIDER = " and user_id is null";
    private static final String WITH_USER = " and user_id is not null";
    private static final String TAKE = "delete" + WHICH + AT_PROVIDER + " returning " + COLUMNS;
    private static final String FIND = "select " + COLUMNS + WHICH + WITH_USER;
    private static final String FINISH = "delete" + WHICH + WITH_USER;
    private static final String FORGET = "delete from login_steps where expires_at < :before";

    private final Jdbi jdbi;

    @Inject
    public LoginSteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps one. */
    @Transactional
    public void add(LoginStep step) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMethods(step).execute());
    }

    /** Takes the one of this state away: of requests at the same time one gets it. */
    @Transactional
    public Optional<LoginStep> take(String state, Browser browser, OffsetDateTime now) {
        return one(TAKE, state, browser, now);
    }

    /** The one that waits for the second factor. */
    Optional<LoginStep> find(String name, Browser browser, OffsetDateTime now) {
        return one(FIND, name, browser, now);
    }

    private Optional<LoginStep> one(String statement, String name, Browser browser, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("hash", LoginStep.hash(name))
                .bind("browser", browser.hash())
                .bind("now", now)
                .map(ConstructorMapper.of(LoginStep.class))
                .findOne());
    }

    /** Takes it away; false when somebody has. */
    @Transactional
    boolean finish(String name, Browser browser, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(FINISH)
                        .bind("hash", LoginStep.hash(name))
                        .bind("browser", browser.hash())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Deletes those that had expired before this time. */
    public void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
