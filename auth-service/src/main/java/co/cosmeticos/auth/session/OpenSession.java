package co.cosmeticos.auth.session;

import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Begins a session for a user who has shown who he is. */
@Component
public class OpenSession {

    private static final Logger LOG = Logger.getLogger(OpenSession.class.getName());

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    public OpenSession(
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first pair of tokens. */
    @Transactional
    public TokenPair open(User user) {
        var id = Ids.next();
        var now = OffsetDateTime.now(clock);
        var token = refreshTokens.first();
        sessions.open(id, user.id(), now, now.plus(settings.life()));
        sessions.addToken(token, id, 1, now);
        LOG.log(Level.INFO, "session {0} opened for user {1}", new Object[] {id, user.id()});
        var bearer = new AccessTokens.Bearer(user.id().toString(), Set.copyOf(user.roles()), Set.of(), id.toString());
        return TokenPair.of(accessTokens.issue(bearer), token);
    }
}
