package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.RequestEmailCode;
import co.cosmeticos.auth.password.ChosenPassword;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.ValidEmailAddress;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reset of a forgotten password. */
@Path("/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Account")
public class PasswordResource {

    private final RequestEmailCode requestEmailCode;
    private final ResetPassword resetPassword;

    @Inject
    public PasswordResource(RequestEmailCode requestEmailCode, ResetPassword resetPassword) {
        this.requestEmailCode = requestEmailCode;
        this.resetPassword = resetPassword;
    }

    /**
     * The address of who forgot the password; also the answer, whether it has an account or not.
     *
     * @param email address of the account, at most 254 characters; in the answer in lower case
     */
    @Schema(name = "PasswordResetRequest")
    public record Forgotten(
            @NotNull @ValidEmailAddress @Size(max = 254) String email) {}

    /**
     * The code of the mail, and the new password.
     *
     * @param code code of the mail; blanks and line breaks in it do not matter
     * @param password 8 to 128 characters; not among the common ones, and not made of name or address
     */
    @Schema(name = "PasswordReset")
    public record Reset(
            @NotNull @Size(max = 128) String code,

            @NotNull @ChosenPassword @Size(min = 8, max = 128) String password) {}

    @POST
    @Path("/forgotten")
    @RateLimited("email-code")
    @Operation(
            operationId = "requestPasswordReset",
            summary = "Have a code sent that sets a password; the answer is the same for an unknown address",
            description =
                    "Anybody may ask. An address gets at most one mail a minute, and one an hour after ten in a day;"
                            + " more requests are answered the same and send nothing. The code is valid for 30"
                            + " minutes, for POST /password/reset; a disabled account gets none.")
    @APIResponseSchema(
            value = Forgotten.class,
            responseCode = "202",
            responseDescription = "If there is an account, a mail is on its way")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public Response forgotten(@NotNull @Valid Forgotten body) {
        var email = EmailAddress.parse(body.email());
        requestEmailCode.request(EmailCode.Purpose.RESET_PASSWORD, email);
        return Response.accepted(new Forgotten(email.text())).build();
    }

    @POST
    @Path("/reset")
    @RateLimited("email-code")
    @Operation(
            operationId = "resetPassword",
            summary = "Set the password by the code of a mail; all sessions end",
            description = "Needs no second factor, which stays on for the next log-in. It also verifies the address and"
                    + " forgets wrong attempts; where the address was never verified, the person gets a new,"
                    + " empty account with another id. A refused password leaves the code valid.")
    @APIResponse(responseCode = "204", description = "The password is set; log in with it")
    @APIResponse(responseCode = "410", description = "code-invalid")
    @APIResponse(responseCode = "422", description = "password-too-common")
    @APIResponse(responseCode = "429", description = "rate-limited, login-busy")
    public void reset(@NotNull @Valid Reset body) {
        resetPassword.reset(body.code(), body.password());
    }
}
