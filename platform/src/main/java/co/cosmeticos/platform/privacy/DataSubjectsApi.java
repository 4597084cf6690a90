package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.token.UserId;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** API of auth-service for exports and erasures, scope {@code privacy:process}. */
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DataSubjectsApi {

    /** The data subject of this id. */
    @GET
    @Path("/data-subjects/{id}")
    DataSubject dataSubject(@PathParam("id") UUID id);

    /** Adds a file to an archive, or replaces it. */
    @PUT
    @Path("/exports/{id}/files/{name}")
    void addFile(@PathParam("id") UUID export, @PathParam("name") String name, JsonArray rows);

    /** Reports that this service has added all of its files. */
    @PUT
    @Path("/exports/{id}/parts/{service}")
    void exported(@PathParam("id") UUID export, @PathParam("service") String service);

    /** Reports that this service has erased the person. */
    @PUT
    @Path("/erasures/{id}/parts/{service}")
    void erased(@PathParam("id") UUID erasure, @PathParam("service") String service);

    /** All erasures, in order. */
    @GET
    @Path("/erasures")
    Erasures erasures(@QueryParam("after") @Nullable String after);

    /** A page of the ledger. */
    record Erasures(List<Erased> items, @Nullable String next) {}

    /** An erasure in the ledger. */
    record Erased(UUID id, UserId userId, @Nullable String emailHash) {
        DataSubject dataSubject() {
            return new DataSubject(userId.value(), emailHash);
        }
    }
}
