package co.cosmeticos.platform.idempotency;

import co.cosmeticos.platform.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stored HTTP response, replayed byte for byte. */
public record StoredResponse(
        int status, String body, @Nullable String location) {

    private static final int FIRST_ERROR = 400;

    /** A successful response: 200. */
    public static StoredResponse ok(String body) {
        return new StoredResponse(Response.Status.OK.getStatusCode(), body, null);
    }

    /** The stored response, if the request has been decided. */
    public static Optional<StoredResponse> of(IdempotencyRecords.Used used) {
        var status = used.status();
        var body = used.body();
        return status == null || body == null
                ? Optional.empty()
                : Optional.of(new StoredResponse(status, body, used.location()));
    }

    /** Whether it is a problem document. */
    public boolean isProblem() {
        return status >= FIRST_ERROR;
    }

    /** The response for JAX-RS. */
    public Response response() {
        var response = Response.status(status)
                .type(isProblem() ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON)
                .entity(body.getBytes(StandardCharsets.UTF_8));
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        return response.build();
    }
}
