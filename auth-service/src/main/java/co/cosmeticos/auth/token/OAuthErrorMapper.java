package co.cosmeticos.auth.token;

import co.cosmeticos.platform.Component;
import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * The form of an error at the endpoints of OAuth 2.0: {@code error} and {@code error_description} (RFC 6749, section
 * 5.2).
 */
@Provider
@Component
public class OAuthErrorMapper implements ExceptionMapper<OAuthError> {

    private static final int UNAUTHORIZED = 401;

    @Override
    public Response toResponse(OAuthError refused) {
        var body = Json.createObjectBuilder()
                .add("error", refused.error())
                .add("error_description", String.valueOf(refused.getMessage()))
                .build();
        var response = Response.status(refused.status())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(body.toString());
        if (refused.status() == UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shop\"");
        }
        return response.build();
    }
}
