package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.password.ChosenPassword;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.PersonName;
import co.cosmeticos.platform.value.ValidPersonName;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Acceptance of an invitation by its recipient. */
@Path("/invitations/accept")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Component
@Tag(name = "Account")
public class AcceptanceResource {

    private static final String BODY = """
            {"code": "AZrQm2uSfZO7…", "name": "Ana Souza", "password": "um segredo comprido"}
            """;

    private final AcceptInvitation acceptInvitation;

    @Inject
    public AcceptanceResource(AcceptInvitation acceptInvitation) {
        this.acceptInvitation = acceptInvitation;
    }

    /**
     * The code of an invitation, with name and password for who has no account yet.
     *
     * @param code code of the mail; blanks and line breaks in it do not matter
     * @param name full name, at most 120 characters; not needed by the owner of an account
     * @param password 8 to 128 characters; not among the common ones, and not made of name or address
     */
    @Schema(name = "InvitationAcceptance")
    public record Acceptance(
            @NotNull @Size(max = 128) String code,

            @Size(min = 1, max = 120) @ValidPersonName @Nullable String name,

            @ChosenPassword @Size(min = 8, max = 128) @Nullable String password) {

        AcceptInvitation.Presented by(SecurityContext security) {
            return new AcceptInvitation.Presented(
                    code,
                    Caller.of(security).userId().map(UserId::new),
                    name == null ? null : PersonName.parse(name).text(),
                    password);
        }
    }

    @POST
    @RateLimited("email-code")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation by the code of its mail: with a name and a password, or signed in",
            description = "Opens a verified account with the roles of the invitation; an account of this address that"
                    + " nobody ever verified is replaced. If the address has a verified account, its owner accepts"
                    + " signed in to it and gets the roles beside those they have, with the next token; anybody"
                    + " else gets sign-in-required. A code works once, and only while its sender may grant the"
                    + " roles; a refusal leaves it valid.")
    @APIResponse(responseCode = "204", description = "The roles are yours; log in")
    @APIResponse(responseCode = "403", description = "sign-in-required")
    @APIResponse(responseCode = "409", description = "email-taken: somebody registers the address just now; try again")
    @APIResponse(responseCode = "410", description = "code-invalid")
    @APIResponse(responseCode = "422", description = "account-details-required, password-too-common")
    @APIResponse(responseCode = "429", description = "rate-limited, login-busy")
    public void accept(
            @Context SecurityContext security,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Ana", value = BODY))) @NotNull @Valid Acceptance body) {
        acceptInvitation.accept(body.by(security));
    }
}
