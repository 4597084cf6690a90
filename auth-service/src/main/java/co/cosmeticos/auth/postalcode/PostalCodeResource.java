package co.cosmeticos.auth.postalcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.value.PostalCode;
import co.cosmeticos.platform.value.ValidPostalCode;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lookup of a postal code, for address forms. */
@Path("/postal-codes")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Account")
public class PostalCodeResource {

    private final FindPlace findPlace;

    @Inject
    public PostalCodeResource(FindPlace findPlace) {
        this.findPlace = findPlace;
    }

    @GET
    @Path("/{postalCode}")
    @RateLimited("postal-code")
    @Operation(
            operationId = "getPostalCode",
            summary = "The state of a CEP; with the service of auth.postal-code.url, city, district and street too",
            description =
                    "For address forms; anybody may ask. Without that service, or while it is away, the answer has"
                            + " the state alone: let the customer fill in the rest.")
    @APIResponse(responseCode = "200", description = "The place")
    @APIResponse(responseCode = "404", description = "not-found: the code is not given out")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public Place find(@PathParam("postalCode") @ValidPostalCode @Size(max = 40) String postalCode) {
        return findPlace
                .find(PostalCode.parse(postalCode))
                .orElseThrow(() -> new NotFound("The postal code %s is not given out.".formatted(postalCode)));
    }
}
