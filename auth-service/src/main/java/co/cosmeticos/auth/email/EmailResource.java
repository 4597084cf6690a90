package co.cosmeticos.auth.email;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.RequestEmailCode;
import co.cosmeticos.auth.user.UserId;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Caller;
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

    /** Where a code is to go; also what everybody gets to see. */
    public record Unverified(
            @NotNull @ValidEmailAddress @Size(max = 254) String email) {}

    /** The code of a mail, and the account's password where nobody is signed in to it. */
    public record Shown(
            @NotNull @Size(max = 128) String code,
            @Size(max = 128) @Nullable String password) {

        ConfirmEmailCode.Presented by(SecurityContext security) {
            return new ConfirmEmailCode.Presented(
                    code, Caller.of(security).userId().map(UserId::new), password);
        }
    }

    /** The code of a mail that its recipient has not asked for. */
    public record Rejected(@NotNull @Size(max = 128) String code) {}

    @POST
    @Path("/resend")
    @RateLimited("email-code")
    @Operation(
            operationId = "resendEmailVerification",
            summary = "Have another code sent that verifies an address; the answer is the same for an unknown one")
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
            summary = "Verify an address by the code that was sent there, signed in or with the account's password")
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
                    + " password")
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
            summary = "That was not me: the code is void, and an account that nobody has verified is closed and erased")
    @APIResponse(responseCode = "204", description = "Nothing comes of it")
    @APIResponse(responseCode = "409", description = "account-has-roles")
    @APIResponse(responseCode = "410", description = "code-invalid")
    @APIResponse(responseCode = "429", description = "rate-limited")
    public void reject(@NotNull @Valid Rejected body) {
        rejectEmailCode.reject(body.code());
    }
}
