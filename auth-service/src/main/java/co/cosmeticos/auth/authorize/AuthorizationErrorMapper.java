package co.cosmeticos.auth.authorize;

import co.cosmeticos.platform.Component;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Sends the browser back to the storefront. */
@Provider
@Component
public class AuthorizationErrorMapper implements ExceptionMapper<AuthorizationError> {

    @Override
    public Response toResponse(AuthorizationError authorizationError) {
        return Response.seeOther(URI.create(authorizationError.location()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
