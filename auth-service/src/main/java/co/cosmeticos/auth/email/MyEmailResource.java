package co.cosmeticos.auth.email;

import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.ValidEmailAddress;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in user's email address. */
@Path("/me/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class MyEmailResource {

    private final Reauthenticate reauthenticate;
    private final RequestEmail requestEmail;

    @Inject
    public MyEmailResource(Reauthenticate reauthenticate, RequestEmail requestEmail) {
        this.reauthenticate = reauthenticate;
        this.requestEmail = requestEmail;
    }

    /**
     * A change of the email address by its owner.
     *
     * @param email new address, at most 254 characters
     * @param password current password of the account
     * @param otp code of the authenticator app or a recovery code; needed where a second factor is on
     */
    @Schema(name = "EmailChange")
    public record Change(
            @NotNull @ValidEmailAddress @Size(max = 254) String email,
            @NotNull @Size(max = 128) String password,
            @Size(max = 32) @Nullable String otp) {}

    /**
     * A change of the email address that waits for its code.
     *
     * @param email new address, in lower case, that a code goes to
     */
    @Schema(name = "PendingEmailChange")
    public record Accepted(String email) {}

    @PUT
    @Operation(
            operationId = "requestEmailChange",
            summary = "Have a code sent to another address, which becomes mine with POST /email/change",
            description =
                    "Takes the password, and a code where a second factor is on. The account keeps its address until"
                            + " the code, which is valid for 24 hours, is redeemed. Whether the new address has an"
                            + " account is not told; one mail a minute goes to it at most.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202", responseDescription = "A mail is on its way")
    @APIResponse(responseCode = "401", description = "otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "password-incorrect")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public Response change(@Context SecurityContext security, @NotNull @Valid Change body) {
        var wanted = EmailAddress.parse(body.email());
        var shown = new ReauthenticationRequest(body.password(), body.otp());
        requestEmail.request(reauthenticate.confirm(UserId.of(Caller.of(security)), shown), wanted);
        return Response.accepted(new Accepted(wanted.text())).build();
    }
}
