package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.authorize.LoginPage;
import co.cosmeticos.auth.authorize.ValidateAuthorizationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.OpenQuery;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Login at an identity provider (OpenID Connect Core 1.0, section 3.1). */
@Path("/providers/{name}")
@Produces("text/html;charset=utf-8")
@Anonymous
@RateLimited("login")
@Component
@Tag(name = "Tokens")
public class ProviderResource {

    private final ProviderSettings settings;
    private final ValidateAuthorizationRequest validateAuthorizationRequest;
    private final StartProviderLogin startProviderLogin;
    private final HandleProviderCallback handleCallback;
    private final LoginPage page;

    @Inject
    public ProviderResource(
            ProviderSettings settings,
            ValidateAuthorizationRequest validateAuthorizationRequest,
            StartProviderLogin startProviderLogin,
            HandleProviderCallback handleCallback,
            LoginPage page) {
        this.settings = settings;
        this.validateAuthorizationRequest = validateAuthorizationRequest;
        this.startProviderLogin = startProviderLogin;
        this.handleCallback = handleCallback;
        this.page = page;
    }

    @OpenQuery
    @GET
    @Path("/begin")
    @Operation(
            operationId = "beginProviderLogin",
            summary = "To the provider, with what a storefront asked of /authorize",
            description = "A link of the log-in page, for a browser; it carries the same query as GET /authorize. The"
                    + " browser gets a cookie, by which the callback knows it, and has ten minutes.")
    @Parameter(name = "client_id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "redirect_uri", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "303",
            description = "To the provider, or back to the storefront with an error of RFC 6749")
    @APIResponse(responseCode = "400", description = "client-unknown")
    @APIResponse(responseCode = "404", description = "provider-unknown")
    @APIResponse(responseCode = "503", description = "provider-unreachable")
    public Response begin(
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Parameter(hidden = true) @CookieParam(LoginBrowser.COOKIE) @Nullable String cookie) {
        var provider = settings.get(name);
        var request = validateAuthorizationRequest.check(uri.getQueryParameters());
        var browser = LoginBrowser.of(cookie, Ids.unguessable());
        return Response.seeOther(startProviderLogin.start(provider, request, browser))
                .header(HttpHeaders.SET_COOKIE, browser.setCookie())
                .build();
    }

    @OpenQuery
    @GET
    @Path("/callback")
    @Operation(
            operationId = "completeProviderLogin",
            summary = "Back from the provider, in the browser that was sent there",
            description = "The redirect URI at the OpenID provider, for a browser. A first log-in opens a verified"
                    + " account; an existing account is linked only where provider and shop have both"
                    + " verified the address. A user with a second factor is asked for its code here.")
    @APIResponse(responseCode = "200", description = "The page that asks for the second factor")
    @APIResponse(responseCode = "303", description = "To the storefront, with a code or an error of RFC 6749")
    @APIResponse(
            responseCode = "403",
            description =
                    "login-session-expired, provider-denied, provider-email-unverified, account-disabled, email-unverified")
    @APIResponse(responseCode = "404", description = "provider-unknown")
    @APIResponse(responseCode = "409", description = "account-unverified")
    @APIResponse(responseCode = "429", description = "rate-limited")
    @APIResponse(responseCode = "503", description = "provider-unreachable")
    public Response callback(
            @PathParam("name") String name,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("iss") @Nullable String issuer,
            @Parameter(hidden = true) @CookieParam(LoginBrowser.COOKIE) @Nullable String cookie) {
        var provider = settings.get(name);
        var callback = new HandleProviderCallback.Callback(state, code, issuer);
        var login = handleCallback.pendingLogin(provider, callback, LoginBrowser.known(cookie));
        var request = validateAuthorizationRequest.check(login.query());
        var outcome = handleCallback.signIn(provider, callback, login, request);
        if (outcome instanceof HandleProviderCallback.SecondFactorRequired required) {
            var rendered = page.render(new LoginPage.Model(request, null, required.name(), null, null));
            return Response.ok(rendered.html())
                    .header("Content-Security-Policy", rendered.policy())
                    .build();
        }
        return Response.seeOther(URI.create(((HandleProviderCallback.SignedIn) outcome).location()))
                .build();
    }
}
