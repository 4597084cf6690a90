package co.cosmeticos.auth.mfa;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Users' second factors, and the hashes of their recovery codes. */
@Component
public class SecondFactors {

    private static final String FIND =
            "select sealed, confirmed_at, last_step from second_factors where user_id = :user";
    private static final String PREPARE = """
            insert into second_factors (user_id, sealed) values (:user, :sealed)
            on conflict (user_id) do update set sealed = :sealed where second_factors.confirmed_at is null
            """;
    private static final String CONFIRM = """
            update second_factors set confirmed_at = :now, last_step = :step
             where user_id = :user and sealed = :sealed and confirmed_at is null
            """;
    private static final String ADVANCE = """
            update second_factors set last_step = :step
             where user_id = :user and confirmed_at is not null and last_step < :step
            """;
    private static final String REMOVE = "delete from second_factors where user_id = :user";
    private static final String ADD_RECOVERY = "insert into recovery_codes (user_id, hash) values (:user, :hash)";
    private static final String USE_RECOVERY = """
            update recovery_codes set used_at = :now where user_id = :user and hash = :hash and used_at is null
            """;
    private static final String LEFT = "select count(*) from recovery_codes where user_id = :user and used_at is null";
    private static final String REMOVE_RECOVERY = "delete from recovery_codes where user_id = :user";

    private final Jdbi jdbi;

    @Inject
    public SecondFactors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<SecondFactor> find(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("user", user)
                .map(ConstructorMapper.of(SecondFactor.class))
                .findOne());
    }

    /** Keeps a secret that has still to be confirmed; false when the user has one that is. */
    boolean prepare(UserId user, String sealed) {
        return jdbi.withHandle(handle -> handle.createUpdate(PREPARE)
                        .bind("user", user)
                        .bind("sealed", sealed)
                        .execute())
                == 1;
    }

    /** Turns on this secret; false when it was, or when another is prepared by now. */
    boolean confirm(UserId user, String sealed, long step, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(CONFIRM)
                        .bind("user", user)
                        .bind("sealed", sealed)
                        .bind("step", step)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Uses the code of this step, once: of requests at the same time one hears true. */
    @Transactional
    boolean advance(UserId user, long step) {
        return jdbi.withHandle(handle -> handle.createUpdate(ADVANCE)
                        .bind("user", user)
                        .bind("step", step)
                        .execute())
                == 1;
    }

    void remove(UserId user) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(REMOVE).bind("user", user).execute();
            handle.createUpdate(REMOVE_RECOVERY).bind("user", user).execute();
        });
    }

    /** Replaces the recovery codes. */
    void replaceRecovery(UserId user, List<String> hashes) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(REMOVE_RECOVERY).bind("user", user).execute();
            var batch = handle.prepareBatch(ADD_RECOVERY);
            hashes.forEach(hash -> batch.bind("user", user).bind("hash", hash).add());
            batch.execute();
        });
    }

    /** Uses a recovery code, once. */
    @Transactional
    boolean useRecovery(UserId user, String hash, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(USE_RECOVERY)
                        .bind("user", user)
                        .bind("hash", hash)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    int recoveryLeft(UserId user) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LEFT).bind("user", user).mapTo(Integer.class).one());
    }
}
