package co.cosmeticos.auth.code;

import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The authorization codes that are not redeemed yet: 256 bits each, valid once and for a minute. */
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
    private final KeySettings settings;
    private final Clock clock;

    @Inject
    public AuthorizationCodes(Jdbi jdbi, KeySettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** Issues a code for an authenticated user; the address that brings it to the storefront. */
    @Transactional
    public String issue(User user, AuthorizationRequest request) {
        var code = Ids.unguessable() + Ids.unguessable();
        add(AuthorizationCode.of(code, user, request, OffsetDateTime.now(clock)));
        return request.answer(settings.issuer(), "code", code);
    }

    private void add(AuthorizationCode code) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMethods(code).execute());
    }

    /** Takes a code away, whether valid or not: of requests at the same time one gets it. */
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
