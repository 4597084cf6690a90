package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.OpenQuery;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The authorization endpoint (RFC 6749, section 3.1). */
@Path("/authorize")
@Produces("text/html;charset=utf-8")
@Anonymous
@Component
@Tag(name = "Tokens")
public class AuthorizeResource {

    private final ValidateAuthorizationRequest validateAuthorizationRequest;
    private final SubmitLoginForm submitLoginForm;
    private final LoginPage page;
    private final Validator validator;

    @Inject
    public AuthorizeResource(
            ValidateAuthorizationRequest validateAuthorizationRequest,
            SubmitLoginForm submitLoginForm,
            LoginPage page,
            Validator validator) {
        this.validateAuthorizationRequest = validateAuthorizationRequest;
        this.submitLoginForm = submitLoginForm;
        this.page = page;
        this.validator = validator;
    }

    @OpenQuery
    @GET
    @Operation(
            operationId = "showAuthorizePage",
            summary = "The page that a storefront sends people to, who log in there",
            description = "The authorization endpoint of RFC 6749 for public clients: response_type=code with PKCE"
                    + " (code_challenge, method S256) and a registered redirect_uri. A browser opens it, not"
                    + " a program; nobody stays signed in here, so prompt=none is always login_required. The"
                    + " storefront gets code, state and iss at its redirect_uri and exchanges the code at"
                    + " POST /token within a minute.")
    @Parameter(name = "client_id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "redirect_uri", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "response_type", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge_method", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "scope", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "nonce", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "prompt", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "ui_locales", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "303", description = "Back to the storefront, with an error of RFC 6749")
    @APIResponse(responseCode = "400", description = "client-unknown")
    public Response show(
            @Context UriInfo uri, @Parameter(hidden = true) @CookieParam(LoginBrowser.COOKIE) @Nullable String cookie) {
        return show(uri.getQueryParameters(), cookie);
    }

    @OpenQuery
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited("login")
    @Operation(
            operationId = "submitAuthorizePage",
            summary = "The same by a form, or the log-in on the page",
            description =
                    "A form with a field of the page logs in for the request of the query. Any other is itself the"
                            + " request, as the query of a GET is (OpenID Connect Core 1.0, section 3.1.2.1).")
    @Parameter(name = "client_id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "redirect_uri", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "response_type", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge_method", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "scope", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "nonce", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "ui_locales", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The page, for the request of a storefront")
    @APIResponse(responseCode = "303", description = "To the storefront, with a code or an error of RFC 6749")
    @APIResponse(responseCode = "400", description = "client-unknown, validation")
    @APIResponse(responseCode = "401", description = "The page again: invalid-credentials, otp-required, otp-invalid")
    @APIResponse(
            responseCode = "403",
            description = "login-session-expired; the page again: email-unverified, account-disabled")
    @APIResponse(responseCode = "429", description = "rate-limited; the page again: login-throttled, login-busy")
    public Response post(
            @Context UriInfo uri,
            @Parameter(hidden = true) @CookieParam(LoginBrowser.COOKIE) @Nullable String cookie,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = LoginForm.class)))
                    @NotNull MultivaluedMap<String, String> body) {
        return LoginForm.isIn(body) ? logIn(uri, cookie, LoginForm.read(body, validator)) : show(body, cookie);
    }

    private Response show(Map<String, List<String>> fields, @Nullable String cookie) {
        var request = validateAuthorizationRequest.check(fields);
        return page(request, LoginBrowser.of(cookie, Ids.unguessable()), 200, null, null);
    }

    private Response logIn(UriInfo uri, @Nullable String cookie, LoginForm body) {
        var request = validateAuthorizationRequest.check(uri.getQueryParameters());
        var browser = LoginBrowser.known(cookie);
        var form = new SubmitLoginForm.Form(body.email(), body.password(), body.otp(), body.form());
        submitLoginForm.check(browser, request, form);
        try {
            return Response.seeOther(URI.create(submitLoginForm.signIn(request, form)))
                    .build();
        } catch (Refusal refusal) {
            return page(request, browser, refusal.status(), body.email(), refusal);
        }
    }

    private Response page(
            AuthorizationRequest request,
            LoginBrowser browser,
            int status,
            @Nullable String email,
            @Nullable Refusal refusal) {
        var rendered = page.render(
                new LoginPage.Model(request, submitLoginForm.formToken(browser, request), null, email, refusal));
        var response = Response.status(status)
                .entity(rendered.html())
                .header("Content-Security-Policy", rendered.policy())
                .header(HttpHeaders.SET_COOKIE, browser.setCookie());
        if (refusal != null) {
            refusal.headers().forEach(response::header);
        }
        return response.build();
    }
}
