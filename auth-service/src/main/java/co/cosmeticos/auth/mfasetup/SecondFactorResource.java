package co.cosmeticos.auth.mfasetup;

import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticateByPassword;
import co.cosmeticos.auth.credential.ReauthenticationRequest;
import co.cosmeticos.auth.mfa.EnrollSecondFactor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in user's second factor. */
@Path("/me/mfa")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class SecondFactorResource {

    private final EnrollSecondFactor setUp;
    private final ReauthenticateByPassword reauthenticateByPassword;
    private final Reauthenticate reauthenticate;

    @Inject
    public SecondFactorResource(
            EnrollSecondFactor setUp,
            ReauthenticateByPassword reauthenticateByPassword,
            Reauthenticate reauthenticate) {
        this.setUp = setUp;
        this.reauthenticateByPassword = reauthenticateByPassword;
        this.reauthenticate = reauthenticate;
    }

    /**
     * The password, with which the enrollment of a second factor begins.
     *
     * @param password current password of the account
     */
    @Schema(name = "SecondFactorEnrollmentRequest")
    public record Beginning(@NotNull @Size(max = 128) String password) {}

    /**
     * The first code, by which a second factor is turned on.
     *
     * @param otp six digits that the authenticator app shows
     */
    @Schema(name = "SecondFactorConfirmation")
    public record Shown(@NotNull @Size(max = 32) String otp) {}

    /**
     * Recovery codes, each valid once; they are not shown again.
     *
     * @param recoveryCodes ten codes, each in place of one code of the app
     */
    public record RecoveryCodes(List<String> recoveryCodes) {}

    @GET
    @Operation(
            operationId = "getSecondFactor",
            summary = "Whether a second factor is on, and how many recovery codes are left",
            description = "A secret that was not confirmed yet counts as off. When few recovery codes are left, turn it"
                    + " off and on again for new ones.")
    public EnrollSecondFactor.SecondFactorStatus status(@Context SecurityContext security) {
        return setUp.status(UserId.of(Caller.of(security)));
    }

    @POST
    @Operation(
            operationId = "enrollSecondFactor",
            summary = "Begin: a secret for an authenticator app, which asks for nothing until it is confirmed",
            description =
                    "The first of two steps, with the password. Show uri as a QR code, then send a code of the app"
                            + " to POST /me/mfa/confirm. Beginning again replaces a secret that was not confirmed.")
    @APIResponse(responseCode = "200", description = "The secret, and the same for a QR code")
    @APIResponse(responseCode = "403", description = "password-incorrect")
    @APIResponse(responseCode = "409", description = "mfa-already-enabled")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public EnrollSecondFactor.EnrollmentSecret begin(
            @Context SecurityContext security, @NotNull @Valid Beginning body) {
        var user = reauthenticateByPassword.confirm(UserId.of(Caller.of(security)), body.password());
        return setUp.prepare(user.id(), user.email());
    }

    @POST
    @Path("/confirm")
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Turn it on by the first code; the answer's recovery codes are not told again",
            description = "From then on a log-in asks for a code. Show the ten recovery codes at once, for the user to"
                    + " keep: each works once in place of a code. A mail tells the user; a wrong code leaves"
                    + " the secret as it is.")
    @APIResponse(responseCode = "200", description = "The recovery codes")
    @APIResponse(responseCode = "401", description = "otp-invalid")
    @APIResponse(responseCode = "409", description = "mfa-setup-not-started, mfa-already-enabled")
    public RecoveryCodes confirm(@Context SecurityContext security, @NotNull @Valid Shown body) {
        return new RecoveryCodes(setUp.confirm(UserId.of(Caller.of(security)), body.otp()));
    }

    @POST
    @Path("/off")
    @Operation(
            operationId = "disableSecondFactor",
            summary = "Turn it off, by the password and a code",
            description =
                    "The secret and the recovery codes are deleted, and a mail tells the user. Where none is on, the"
                            + " password alone is enough.")
    @APIResponse(responseCode = "204", description = "The password alone is asked for from now on")
    @APIResponse(responseCode = "401", description = "otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "password-incorrect")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public void turnOff(@Context SecurityContext security, @NotNull @Valid ReauthenticationRequest body) {
        setUp.turnOff(
                reauthenticate.confirm(UserId.of(Caller.of(security)), body).id());
    }
}
