package co.cosmeticos.platform.remote;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Maps every error response of another service to {@link RemoteRefused}, so that it cannot become our own response. */
final class RemoteRefusedMapper implements ResponseExceptionMapper<RemoteRefused> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RemoteRefused toThrowable(Response response) {
        return new RemoteRefused(response.getStatus(), response.hasEntity() ? response.readEntity(String.class) : "");
    }
}
