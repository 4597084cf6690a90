package co.cosmeticos.auth.code;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.session.GrantedTokens;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens the session of a redeemed authorization code. */
@Component
public class OpenClientSession {

    private final Users users;
    private final OpenSession openSession;
    private final ClientSessions sessions;
    private final Audit audit;

    @Inject
    public OpenClientSession(Users users, OpenSession openSession, ClientSessions sessions, Audit audit) {
        this.users = users;
        this.openSession = openSession;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A user and the first pair of tokens. */
    public record OpenedSession(User user, GrantedTokens tokens) {}

    /** Throws {@link SessionRefused.Expired} when the password is another by now, or the account out of use. */
    @Transactional
    public OpenedSession open(AuthorizationCode code, @Nullable String device) {
        var user = users.find(code.userId()).filter(code::isOf).orElseThrow(SessionRefused.Expired::new);
        var tokens = openSession.openFor(code.clientId(), user, device);
        sessions.add(tokens.pair().refreshToken(), code);
        audit.note(AuditAction.LOGIN, user.id(), null, Map.of("client", code.clientId()));
        return new OpenedSession(user, tokens);
    }
}
