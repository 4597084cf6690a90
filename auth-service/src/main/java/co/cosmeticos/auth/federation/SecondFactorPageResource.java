package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.authorize.LoginPage;
import co.cosmeticos.auth.authorize.ValidateAuthorizationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page that asks for the second factor after a log-in by a provider. */
@Path("/authorize/second-factor")
@Produces("text/html;charset=utf-8")
@Anonymous
@Component
@Tag(name = "Tokens")
public class SecondFactorPageResource {

    private final VerifySecondFactor verifySecondFactor;
    private final ValidateAuthorizationRequest validateAuthorizationRequest;
    private final LoginPage page;

    @Inject
    public SecondFactorPageResource(
            VerifySecondFactor verifySecondFactor,
            ValidateAuthorizationRequest validateAuthorizationRequest,
            LoginPage page) {
        this.verifySecondFactor = verifySecondFactor;
        this.validateAuthorizationRequest = validateAuthorizationRequest;
        this.page = page;
    }

    /**
     * The form that asks for the second factor after a log-in at a provider.
     *
     * @param step name of the pending login, from the hidden field of the page
     * @param otp code of the authenticator app or a recovery code
     */
    public record SecondFactorForm(
            @NotNull @Size(max = 128) String step,
            @Size(max = 32) @Nullable String otp) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited("login")
    @Operation(
            operationId = "submitSecondFactorPage",
            summary = "The code of the second factor, after a log-in by a provider",
            description = "For the page that the callback of a provider shows, in the same browser within ten minutes."
                    + " Wrong codes are counted as at any log-in; a right one sends the browser to the"
                    + " storefront with a code.")
    @APIResponse(responseCode = "303", description = "To the storefront, with a code or an error of RFC 6749")
    @APIResponse(responseCode = "400", description = "client-unknown")
    @APIResponse(responseCode = "401", description = "The page again: otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "login-session-expired; the page again: account-disabled")
    @APIResponse(responseCode = "429", description = "rate-limited; the page again: login-throttled")
    public Response show(
            @Parameter(hidden = true) @CookieParam(LoginBrowser.COOKIE) @Nullable String cookie,
            @Valid @NotNull SecondFactorForm body) {
        var name = body.step();
        var browser = LoginBrowser.known(cookie);
        var request = validateAuthorizationRequest.check(
                verifySecondFactor.find(name, browser).query());
        try {
            return Response.seeOther(URI.create(verifySecondFactor.verify(name, browser, request, body.otp())))
                    .build();
        } catch (Refusal refusal) {
            var rendered = page.render(new LoginPage.Model(request, null, name, null, refusal));
            var response = Response.status(refusal.status())
                    .entity(rendered.html())
                    .header("Content-Security-Policy", rendered.policy());
            refusal.headers().forEach(response::header);
            return response.build();
        }
    }
}
