package co.cosmeticos.auth.code;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Codes that nobody has exchanged yet. */
@Component
public class AuthorizationCodes {

    private static final String ADD = """
            insert into authorization_codes (hash, user_id, password_mark, client_id, redirect_uri, challenge, scope, nonce,
                                             authenticated_at, expires_at)
            values (:hash, :userId, :passwordMark, :clientId, :redirectUri, :challenge, :scope, :nonce,
                    :authenticatedAt, :expiresAt)
            """;
    private static final String TAKE = """
            delete from authorization_codes where hash = :hash
            returning hash, user_id, password_mark, client_id, redirect_uri, challenge, scope, nonce, authenticated_at,
                      expires_at
            """;
    private static final String FORGET = "delete from authorization_codes where expires_at < :before";

    private final Jdbi jdbi;

    @Inject
    public AuthorizationCodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(AuthorizationCode code) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMethods(code).execute());
    }

    /** Takes a code away, whatever it is good for: of requests at the same time one gets it. */
    Optional<AuthorizationCode> take(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("hash", hash)
                .map(ConstructorMapper.of(AuthorizationCode.class))
                .findOne());
    }

    /** Deletes those that had expired before this time. */
    public void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
