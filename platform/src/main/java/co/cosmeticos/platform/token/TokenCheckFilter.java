package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the container's MP-JWT does not look at: the type of the token ({@code at+jwt}, RFC 9068), its audience always,
 * at most 30 seconds of clock skew, and sessions that were ended since.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@Component
public class TokenCheckFilter implements ContainerRequestFilter {

    /** The audience of every access token of the shop. */
    public static final String AUDIENCE = "shop-api";

    private static final String TYPE = "at+jwt";
    private static final long SKEW_SECONDS = 30;

    private final RevokedSessions revoked;
    private final Clock clock;

    @Inject
    public TokenCheckFilter(@Context RevokedSessions revoked, @Context Clock clock) {
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            check(token);
        }
    }

    private void check(JsonWebToken token) {
        if (!TYPE.equalsIgnoreCase(type(token.getRawToken()))) {
            throw new TokenRefused.Invalid("The token is not an access token.");
        }
        if (!audience(token).contains(AUDIENCE)) {
            throw new TokenRefused.Invalid("The token is for another audience.");
        }
        if (token.getExpirationTime() + SKEW_SECONDS < clock.instant().getEpochSecond()) {
            throw new TokenRefused.Invalid("The token has expired.");
        }
        if (token.<Object>claim("sid")
                .map(Object::toString)
                .filter(revoked::contains)
                .isPresent()) {
            throw new TokenRefused.Invalid("The session of this token was ended.");
        }
    }

    private static Set<String> audience(JsonWebToken token) {
        var audience = token.getAudience();
        return audience == null ? Set.of() : audience;
    }

    private static String type(String token) {
        var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        try (var reader = Json.createReader(new ByteArrayInputStream(header))) {
            return reader.readObject().getString("typ", "");
        } catch (JsonException e) {
            return "";
        }
    }
}
