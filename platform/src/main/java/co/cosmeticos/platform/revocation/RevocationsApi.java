package co.cosmeticos.platform.revocation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** API of auth-service that lists revoked sessions for the other services. */
@Path("/internal/revocations")
@Produces(MediaType.APPLICATION_JSON)
public interface RevocationsApi {

    /** Sessions revoked after this position, which is the {@code next} of the last response. */
    @GET
    Revocations since(@QueryParam("after") @Nullable String after);

    /** A page of the list. */
    record Revocations(List<Revocation> items, String next) {}

    /** A revoked session. */
    record Revocation(String sid) {}
}
