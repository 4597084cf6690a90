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
public class SentBackMapper implements ExceptionMapper<SentBack> {

    @Override
    public Response toResponse(SentBack sentBack) {
        return Response.seeOther(URI.create(sentBack.location()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
