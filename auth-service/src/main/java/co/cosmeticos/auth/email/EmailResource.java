package co.cosmeticos.auth.email;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.RequestEmailCode;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.ValidEmailAddress;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Email codes: sending, redeeming and rejecting them. A code comes with a session of the account, or with its password
 * where the mail is read on another device.
 */
@Path("/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Component
@Tag(name = "Account")
public class EmailResource {

    private final ConfirmEmailCode confirmEmailCode;
    private final VerifyEmail verifyEmail;
    private final ChangeEmail changeEmail;
    private final RejectEmailCode rejectEmailCode;
    private final RequestEmailCode requestEmailCode;

    @Inject
    public EmailResource(
            ConfirmEmailCode confirmEmailCode,
            VerifyEmail verifyEmail,
            ChangeEmail changeEmail,
            RejectEmailCode rejectEmailCode,
            RequestEmailCode requestEmailCode) {
        this.confirmEmailCode = confirmEmailCode;
        this.verifyEmail = verifyEmail;
        this.changeEmail = changeEmail;
        this.rejectEmailCode = rejectEmailCode;
        this.requestEmailCode = requestEmailCode;
    }

    /**
     * Where a code is to go; also the answer, whether the address has an account or not.
     *
     * @param email address to verify, at most 254 characters; in the answer in lower case
     */
    @Schema(name = "EmailVerificationRequest")
    public record Unverified(
            @NotNull @ValidEmailAddress @Size(max = 254) String email) {}

    /**
     * The code of a mail, confirmed by the owner of its account.
     *
     * @param code code of the mail; blanks and line breaks in it do not matter
     * @param password password of the account; needed unless the request comes with a token of the same account
     */
    @Schema(name = "EmailCodeConfirmation")
    public record Shown(
            @NotNull @Size(max = 128) String code,
            @Size(max = 128) @Nullable String password) {

        ConfirmEmailCode.Presented by(SecurityContext security) {
            return new ConfirmEmailCode.Presented(
                    code, Caller.of(security).userId().map(UserId::new), password);
        }
    }

    /**
     * The code of a mail that its recipient has not asked for.
     *
     * @param code code of the mail; blanks and line breaks in it do not matter
     */
    @Schema(name = "EmailCodeRejection")
    public record Rejected(@NotNull @Size(max = 128) String code) {}

    @POST
    @Path("/resend")
    @RateLimited("email-code")
    @Operation(
            operationId = "resendEmailVerification",
            summary = "Have another code sent that verifies an address; the answer is the same for an unknown one",
            description =
                    "Anybody may ask; only an address with an enabled account that is not verified gets a mail. At"
                            + " most one a minute, and one an hour after ten in a day. Earlier codes stay valid for"
                            + " their 24 hours.")
    @APIResponseSchema(
            value = Unverified.class,
            responseCode = "202",
            responseDescription = "If the address waits for a code, a mail is on its way")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public Response resend(@NotNull @Valid Unverified body) {
        var email = EmailAddress.parse(body.email());
        requestEmailCode.request(EmailCode.Purpose.VERIFY_EMAIL, email);
        return Response.accepted(new Unverified(email.text())).build();
    }

    @POST
    @Path("/verify")
    @RateLimited("email-code")
    @Operation(
            operationId = "verifyEmail",
            summary = "Verify an address by the code that was sent there, signed in or with the account's password",
            description = "A code alone shows who reads the mailbox, not whose account it is: send it with the token of"
                    + " the account or with its password, else the answer is password-required. A refusal"
                    + " leaves the code valid; a success uses it up.")
    @APIResponse(responseCode = "204", description = "The address is verified")
    @APIResponse(responseCode = "403", description = "password-required, password-incorrect")
    @APIResponse(responseCode = "410", description = "code-invalid")
    @APIResponse(responseCode = "429", description = "rate-limited, login-throttled, login-busy")
    public void verify(@Context SecurityContext security, @NotNull @Valid Shown body) {
        verifyEmail.verify(confirmEmailCode.confirm(body.by(security), EmailCode.Purpose.VERIFY_EMAIL));
    }

    @POST
    @Path("/change")
    @RateLimited("email-code")
    @Operation(
            operationId = "confirmEmailChange",
            summary = "Change an account's address for the one that this code was sent to, signed in or with its"
                    + " password",
            description = "The second step after PUT /me/email, with the token of the account or its password. The new"
                    + " address counts as verified, the former one is told by mail, and codes that were sent"
                    + " before are void. Sessions go on.")
    @APIResponse(responseCode = "204", description = "Log in with the new address from now on")
    @APIResponse(responseCode = "403", description = "password-required, password-incorrect")
    @APIResponse(responseCode = "409", description = "email-taken")
    @APIResponse(responseCode = "410", description = "code-invalid")
    @APIResponse(responseCode = "429", description = "rate-limited, login-throttled, login-busy")
    public void change(@Context SecurityContext security, @NotNull @Valid Shown body) {
        changeEmail.change(confirmEmailCode.confirm(body.by(security), EmailCode.Purpose.CHANGE_EMAIL));
    }

    @POST
    @Path("/reject")
    @RateLimited("email-code")
    @Operation(
            operationId = "rejectEmailCode",
            summary = "That was not me: the code is void, and an account that nobody has verified is closed and erased",
            description =
                    "For the recipient of a mail that they did not ask for; no token or password is needed. A code"
                            + " that verifies an address closes the account, if that was never verified, and has it"
                            + " erased; any other code is just void.")
    @APIResponse(responseCode = "204", description = "Nothing comes of it")
    @APIResponse(responseCode = "409", description = "account-has-roles")
    @APIResponse(responseCode = "410", description = "code-invalid")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public void reject(@NotNull @Valid Rejected body) {
        rejectEmailCode.reject(body.code());
    }
}
