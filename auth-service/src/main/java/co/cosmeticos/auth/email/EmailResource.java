package co.cosmeticos.auth.email;

import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes that were sent to an address; who has one need not be signed in where the mail is read. */
@Path("/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Account")
public class EmailResource {

    private final VerifyEmail verifyEmail;
    private final ChangeEmail changeEmail;

    @Inject
    public EmailResource(VerifyEmail verifyEmail, ChangeEmail changeEmail) {
        this.verifyEmail = verifyEmail;
        this.changeEmail = changeEmail;
    }

    /** Where a code is to go; also what everybody gets to see. */
    public record Unverified(
            @NotNull @Email @Size(max = 254) String email) {}

    /** The code that a mail brought. */
    public record Shown(@NotNull @Size(max = 128) String code) {}

    @POST
    @Path("/resend")
    @RateLimited("letter")
    @Operation(summary = "Have another code sent that verifies an address; the answer is the same for an unknown one")
    @APIResponseSchema(
            value = Unverified.class,
            responseCode = "202",
            responseDescription = "If the address waits for a code, a mail is on its way")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public Response resend(@NotNull @Valid Unverified body) {
        verifyEmail.request(new EmailAddress(body.email()));
        return Response.accepted(body).build();
    }

    @POST
    @Path("/verify")
    @RateLimited("letter")
    @Operation(summary = "Verify an address by the code that was sent there")
    @APIResponse(responseCode = "204", description = "The address is verified")
    @APIResponse(responseCode = "410", description = "code-void")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public void verify(@NotNull @Valid Shown body) {
        verifyEmail.verify(body.code());
    }

    @POST
    @Path("/change")
    @RateLimited("letter")
    @Operation(summary = "Change an account's address for the one that this code was sent to")
    @APIResponse(responseCode = "204", description = "Log in with the new address from now on")
    @APIResponse(responseCode = "409", description = "email-taken")
    @APIResponse(responseCode = "410", description = "code-void")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public void change(@NotNull @Valid Shown body) {
        changeEmail.change(body.code());
    }
}
