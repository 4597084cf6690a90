package co.cosmeticos.auth.session;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens a session for an authenticated user. */
@Component
public class OpenSession {

    private static final Logger LOG = Logger.getLogger(OpenSession.class.getName());

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final UserAccessTokens userAccessTokens;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    public OpenSession(
            Sessions sessions,
            RefreshTokens refreshTokens,
            UserAccessTokens userAccessTokens,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.userAccessTokens = userAccessTokens;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The first pair of tokens of the shop's own log-in; throws {@link SessionRefused.Expired} as {@link #openFor}
     * does.
     */
    @Transactional
    public TokenPair open(User user, @Nullable String device) {
        return openFor(null, user, device).pair();
    }

    /**
     * The first pair of tokens.
     *
     * @param client that the user logs in for; null for the shop's own log-in
     * @param user with the password hash of when they were authenticated
     * @param device by its User-Agent
     * @throws SessionRefused.Expired when the password was changed meanwhile
     */
    @Transactional
    public GrantedTokens openFor(@Nullable String client, User user, @Nullable String device) {
        var id = Ids.next();
        var now = OffsetDateTime.now(clock);
        var token = refreshTokens.first();
        if (!sessions.open(id, user, device, now, now.plus(settings.ttl()))) {
            throw new SessionRefused.Expired();
        }
        sessions.addToken(token, id, 1, now);
        LOG.log(Level.INFO, "session {0} opened for user {1}", new Object[] {id, user.id()});
        var issued = userAccessTokens
                .issue(user.id(), new UserAccessTokens.Use(id, client, null))
                .orElseThrow(SessionRefused.Expired::new);
        return GrantedTokens.of(issued.token(), token);
    }
}
