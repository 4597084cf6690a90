package co.cosmeticos.auth.card;

import co.cosmeticos.platform.Component;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved cards with the provider's tokens, for the checkout of their customer. */
@Path("/internal/users/{user}/cards")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("cards:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalCardResource {

    private final SavedCards cards;

    @Inject
    public InternalCardResource(SavedCards cards) {
        this.cards = cards;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSavedCard",
            summary = "A card that a customer has saved",
            description = "For a checkout that names it by its id. A card of somebody else is not-found.")
    public SavedCard find(@PathParam("user") UUID user, @PathParam("id") UUID id) {
        return cards.find(new UserId(user), id)
                .orElseThrow(() -> new NotFound("The user %s keeps no card %s.".formatted(user, id)));
    }
}
