package co.cosmeticos.auth.email;

import co.cosmeticos.auth.credential.ConfirmPassword;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in person's address. */
@Path("/me/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class MyEmailResource {

    private final ConfirmPassword confirmPassword;
    private final RequestEmail requestEmail;

    @Inject
    public MyEmailResource(ConfirmPassword confirmPassword, RequestEmail requestEmail) {
        this.confirmPassword = confirmPassword;
        this.requestEmail = requestEmail;
    }

    /** The address that is wanted, and the password of today. */
    public record Change(
            @NotNull @Email @Size(max = 254) String email,
            @NotNull @Size(max = 128) String password) {}

    /** Where a code is on its way to. */
    public record Accepted(String email) {}

    @PUT
    @Operation(summary = "Have a code sent to another address, which becomes mine with POST /email/change")
    @APIResponseSchema(value = Accepted.class, responseCode = "202", responseDescription = "A mail is on its way")
    @APIResponse(responseCode = "403", description = "wrong-password")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public Response change(@Context SecurityContext security, @NotNull @Valid Change body) {
        var user = confirmPassword.confirm(Caller.of(security).requireUser(), body.password());
        requestEmail.request(user, new EmailAddress(body.email()));
        return Response.accepted(new Accepted(body.email())).build();
    }
}
