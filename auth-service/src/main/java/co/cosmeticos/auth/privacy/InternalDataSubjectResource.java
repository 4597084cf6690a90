package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.RequiresScope;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Identifiers by which a service finds a data subject. */
@Path("/internal/data-subjects")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("privacy:process")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalDataSubjectResource {

    private final DataSubjects dataSubjects;

    @Inject
    public InternalDataSubjectResource(DataSubjects dataSubjects) {
        this.dataSubjects = dataSubjects;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDataSubject",
            summary = "A person, with the hash of the address that proved to be the person's own",
            description = "By the id and the hash a service finds what it keeps of a person, also orders as a guest."
                    + " Without a verified address there is no hash.")
    @APIResponse(responseCode = "200", description = "The person, also one that is being erased, or was")
    @APIResponse(responseCode = "404", description = "not-found")
    public DataSubject find(@PathParam("id") UUID id) {
        return dataSubjects
                .find(new UserId(id))
                .orElseThrow(() -> new NotFound("There is no person %s.".formatted(id)));
    }
}
