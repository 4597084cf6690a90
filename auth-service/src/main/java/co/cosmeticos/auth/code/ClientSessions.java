package co.cosmeticos.auth.code;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The client of each session that an authorization code has opened. */
@Component
public class ClientSessions {

    private static final String ADD = """
            insert into client_sessions (session_id, client_id, code_hash, scope)
            select session_id, :client, :code, :scope from refresh_tokens where hash = :token
            """;
    private static final String BY_CODE = """
            select s.id, s.user_id from client_sessions c join sessions s on s.id = c.session_id where c.code_hash = :code
            """;
    private static final String CLIENT_OF_SESSION = "select client_id from client_sessions where session_id = :session";

    private final Jdbi jdbi;

    @Inject
    public ClientSessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A session and whose it is. */
    public record SessionOwner(UUID id, UserId userId) {}

    void add(String refreshToken, AuthorizationCode code) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("token", DigestUtils.sha256Hex(refreshToken))
                .bind("client", code.clientId())
                .bind("code", code.hash())
                .bind("scope", code.scope())
                .execute());
    }

    Optional<SessionOwner> byCode(String codeHash) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_CODE)
                .bind("code", codeHash)
                .map(ConstructorMapper.of(SessionOwner.class))
                .findOne());
    }

    /** The client that this session was opened for; none for one of {@code POST /login}. */
    public Optional<String> clientOf(UUID session) {
        return jdbi.withHandle(handle -> handle.createQuery(CLIENT_OF_SESSION)
                .bind("session", session)
                .mapTo(String.class)
                .findOne());
    }
}
