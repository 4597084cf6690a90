package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of the signed-in user from all services. */
@Path("/me/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class ErasureResource {

    private final RequestErasure requestErasure;
    private final Reauthenticate reauthenticate;
    private final RevokedSessions revoked;

    @Inject
    public ErasureResource(RequestErasure requestErasure, Reauthenticate reauthenticate, RevokedSessions revoked) {
        this.requestErasure = requestErasure;
        this.reauthenticate = reauthenticate;
        this.revoked = revoked;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(
            operationId = "eraseMyAccount",
            summary = "Have my account and all that is kept of me erased; I am signed out at once",
            description = "Takes the password, and a code where a second factor is on. The account is closed at once, a"
                    + " last mail confirms it, and every service erases its part after dueAt (LGPD, art."
                    + " 18). Nobody can take it back; staff have to lose their roles first"
                    + " (account-has-roles).")
    @APIResponseSchema(value = ErasureView.class, responseCode = "202", responseDescription = "It cannot be taken back")
    @APIResponse(responseCode = "401", description = "otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "password-incorrect")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "409", description = "account-has-roles")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public Response eraseMe(@Context SecurityContext security, @NotNull @Valid ReauthenticationRequest body) {
        var user = reauthenticate.confirm(UserId.of(Caller.of(security)), body);
        var requested = requestErasure.request(user.id());
        revoked.addAll(requested.ended());
        return Response.accepted(ErasureView.of(requested.erasure())).build();
    }
}
