package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The stored signing keys, encrypted. */
@Component
public class SigningKeys {

    private static final String ALL = "select kid, sealed, signs_from from signing_keys order by signs_from";
    private static final String ADD =
            "insert into signing_keys (kid, sealed, signs_from) values (:kid, :sealed, :from)";
    private static final String LOCK = "lock table signing_keys in exclusive mode";
    private static final String FORGET = """
            delete from signing_keys k
             where exists (select 1 from signing_keys next
                            where next.signs_from > k.signs_from and next.signs_from < :before)
            """;

    private final Jdbi jdbi;
    private final SecretCipher secretCipher;
    private final KeySettings settings;

    @Inject
    public SigningKeys(Jdbi jdbi, SecretCipher secretCipher, KeySettings settings) {
        this.jdbi = jdbi;
        this.secretCipher = secretCipher;
        this.settings = settings;
    }

    /** A row of the table. */
    public record Stored(String kid, String sealed, OffsetDateTime signsFrom) {}

    KeyRing all() {
        var keys = jdbi.withHandle(handle -> handle.createQuery(ALL)
                .map(ConstructorMapper.of(Stored.class))
                .map(row -> SigningKey.parse(
                        secretCipher.open(row.kid(), row.sealed()),
                        row.signsFrom().toInstant()))
                .list());
        return new KeyRing(keys, settings.retirement());
    }

    /** Makes other replicas wait until this transaction has decided whether a key is needed. */
    void lock() {
        jdbi.useHandle(handle -> handle.execute(LOCK));
    }

    void add(SigningKey key) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("kid", key.kid())
                .bind("sealed", secretCipher.seal(key.kid(), key.pair().toJSONString()))
                .bind("from", utc(key.signsFrom()))
                .execute());
    }

    /** Deletes keys whose successor has signed since before this time. */
    void forgetSucceededBefore(Instant time) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", utc(time)).execute());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
