package co.cosmeticos.platform.privacy;

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

/** What auth-service, which runs exports and erasures, is asked and told, with the scope {@code privacy:process}. */
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DataSubjectsApi {

    /** Whose data it is. */
    @GET
    @Path("/data-subjects/{id}")
    Person person(@PathParam("id") UUID id);

    /** Adds a file to an archive, or writes it anew. */
    @PUT
    @Path("/exports/{id}/files/{name}")
    void addFile(@PathParam("id") UUID export, @PathParam("name") String name, JsonArray rows);

    /** This service has added all that it has. */
    @PUT
    @Path("/exports/{id}/parts/{service}")
    void exported(@PathParam("id") UUID export, @PathParam("service") String service);

    /** This service keeps nothing of the person any more. */
    @PUT
    @Path("/erasures/{id}/parts/{service}")
    void erased(@PathParam("id") UUID erasure, @PathParam("service") String service);

    /** Who was ever erased, in order. */
    @GET
    @Path("/erasures")
    Erasures erasures(@QueryParam("after") @Nullable String after);

    /** A stretch of the ledger. */
    record Erasures(List<Erased> items, @Nullable String next) {}

    /** Somebody who was erased. */
    record Erased(UUID id, UUID userId, @Nullable String emailHash) {
        Person person() {
            return new Person(userId, emailHash);
        }
    }
}
