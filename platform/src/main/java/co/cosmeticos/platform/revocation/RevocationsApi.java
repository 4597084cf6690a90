package co.cosmeticos.platform.revocation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of ended sessions that auth-service keeps for the other services. */
@Path("/internal/revocations")
@Produces(MediaType.APPLICATION_JSON)
public interface RevocationsApi {

    /** Sessions ended after this position, which the last answer gave as {@code next}. */
    @GET
    Revocations since(@QueryParam("after") @Nullable String after);

    /** A stretch of the list. */
    record Revocations(List<Revocation> items, String next) {}

    /** One ended session. */
    record Revocation(String sid) {}
}
