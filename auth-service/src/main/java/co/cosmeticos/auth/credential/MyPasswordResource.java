package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.UserAgent;
import co.cosmeticos.auth.password.ChosenPassword;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in user's password. */
@Path("/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class MyPasswordResource {

    private final ChangePassword changePassword;

    @Inject
    public MyPasswordResource(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    /**
     * A change of the password by its owner.
     *
     * @param currentPassword password of today
     * @param newPassword 8 to 128 characters; not among the common ones, and not made of name or address
     * @param otp code of the authenticator app or a recovery code; needed where a second factor is on
     */
    @Schema(name = "PasswordChange")
    public record Change(
            @NotNull @Size(max = 128) String currentPassword,

            @NotNull @ChosenPassword @Size(min = 8, max = 128) String newPassword,

            @Size(max = 32) @Nullable String otp) {}

    @PUT
    @Operation(
            operationId = "changePassword",
            summary = "Change my password; all my sessions end, and the answer is of a new one",
            description =
                    "Takes the current password, and a code where a second factor is on. Continue with the tokens of"
                            + " the answer: those of before are refused, in every service within a minute. Codes"
                            + " that were mailed before are void, and a mail tells the user of the change.")
    @APIResponse(responseCode = "200", description = "A pair of tokens")
    @APIResponse(responseCode = "401", description = "otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "password-incorrect")
    @APIResponse(responseCode = "422", description = "password-too-common")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public TokenPair change(
            @Context SecurityContext security, @Context HttpHeaders headers, @NotNull @Valid Change body) {
        return changePassword.change(
                UserId.of(Caller.of(security)),
                new ReauthenticationRequest(body.currentPassword(), body.otp()),
                body.newPassword(),
                UserAgent.of(headers.getHeaderString(HttpHeaders.USER_AGENT)));
    }
}
