package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.OpenQuery;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The authorization endpoint (RFC 6749, section 3.1). */
@Path("/authorize")
@Produces("text/html;charset=utf-8")
@Anonymous
@Component
@Tag(name = "Tokens")
public class AuthorizeResource {

    private final CheckRequest checkRequest;
    private final SignIn signIn;
    private final LoginPage page;
    private final Problems problems;

    @Inject
    public AuthorizeResource(CheckRequest checkRequest, SignIn signIn, LoginPage page, Problems problems) {
        this.checkRequest = checkRequest;
        this.signIn = signIn;
        this.page = page;
        this.problems = problems;
    }

    /**
     * The form of the page.
     *
     * @param form the token that came with the page
     */
    public record LoginForm(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = 128) String password,
            @Size(max = 32) @Nullable String otp,
            @Nullable String form) {}

    @OpenQuery
    @GET
    @Operation(summary = "The page that a storefront sends people to, who log in there")
    @Parameter(name = "client_id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "redirect_uri", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "response_type", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge_method", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "scope", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "nonce", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "303", description = "Back to the storefront, with an error of RFC 6749")
    @APIResponse(responseCode = "400", description = "client-unknown")
    public Response show(
            @Context UriInfo uri, @Parameter(hidden = true) @CookieParam(Browser.COOKIE) @Nullable String cookie) {
        var request = checkRequest.check(uri.getQueryParameters());
        return page(request, Browser.of(cookie, Ids.unguessable()), 200, null, null);
    }

    @OpenQuery
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited("login")
    @Operation(summary = "Log in on the page")
    @Parameter(name = "client_id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "redirect_uri", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "response_type", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "code_challenge_method", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "scope", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "nonce", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "303", description = "To the storefront, with a code or an error of RFC 6749")
    @APIResponse(responseCode = "400", description = "client-unknown")
    @APIResponse(responseCode = "401", description = "The page again: login-refused, otp-required, otp-refused")
    @APIResponse(
            responseCode = "403",
            description = "login-page-void; the page again: email-unverified, account-disabled")
    @APIResponse(responseCode = "429", description = "rate-limited; the page again: login-throttled, login-busy")
    public Response logIn(
            @Context UriInfo uri,
            @Parameter(hidden = true) @CookieParam(Browser.COOKIE) @Nullable String cookie,
            @Valid @NotNull LoginForm body) {
        var request = checkRequest.check(uri.getQueryParameters());
        var browser = Browser.known(cookie);
        var form = new SignIn.Form(body.email(), body.password(), body.otp(), body.form());
        signIn.check(browser, request, form);
        try {
            return Response.seeOther(URI.create(signIn.signIn(request, form))).build();
        } catch (Refusal refusal) {
            return page(request, browser, refusal.status(), body.email(), refusal);
        }
    }

    private Response page(
            AuthorizationRequest request,
            Browser browser,
            int status,
            @Nullable String email,
            @Nullable Refusal refusal) {
        var rendered = page.render(new LoginPage.Model(
                request,
                signIn.formToken(browser, request),
                null,
                email,
                refusal == null ? null : problems.of(refusal).detail()));
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
