package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.emailcode.EmailCodeSigner;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.RequiresScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What async-worker needs to mail an invitation; it keeps none of it. */
@Path("/internal/invitation-codes")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("email-codes:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalInvitationResource {

    private final Invitations invitations;
    private final EmailCodeSigner codes;
    private final Clock clock;

    @Inject
    public InternalInvitationResource(Invitations invitations, EmailCodeSigner codes, Clock clock) {
        this.invitations = invitations;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The code of an invitation with its addressee, to be mailed.
     *
     * @param id id of the code
     * @param email address that the mail goes to
     * @param locale BCP 47 language of the mail: {@code pt-BR} or {@code en}
     * @param expiresAt when the code expires, and the mail is no longer worth sending
     * @param code 64 URL-safe characters
     */
    @Schema(name = "InvitationDelivery")
    public record AddressedInvitation(UUID id, String email, String locale, OffsetDateTime expiresAt, String code) {}

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getInvitationCode",
            summary = "The code of an invitation that can be accepted",
            description = "For async-worker, right before it sends the mail; the code is stored nowhere, so do not keep"
                    + " it. A code is not-found once its invitation was accepted, revoked or sent again, or has"
                    + " expired: send nothing then.")
    public AddressedInvitation find(@PathParam("id") UUID id) {
        return invitations
                .findByCode(id, OffsetDateTime.now(clock))
                .map(invitation -> new AddressedInvitation(
                        id, invitation.email(), invitation.locale(), invitation.expiresAt(), codes.of(id)))
                .orElseThrow(() -> new NotFound("There is no invitation of code %s to be sent.".formatted(id)));
    }
}
