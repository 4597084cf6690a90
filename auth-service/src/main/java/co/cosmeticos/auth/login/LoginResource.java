package co.cosmeticos.auth.login;

import co.cosmeticos.auth.audit.UserAgent;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Logging in. */
@Path("/login")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Session")
public class LoginResource {

    private static final String BODY = """
            {"email": "cliente@cosmeticos.example", "password": "…"}
            """;

    private final Login login;
    private final MetricRegistry metrics;
    private final Tag service;

    @Inject
    public LoginResource(Login login, MetricRegistry metrics, ServiceIdentity service) {
        this.login = login;
        this.metrics = metrics;
        this.service = new Tag("service", service.name());
    }

    /**
     * The credentials of a log-in by password.
     *
     * @param email address of the account; upper or lower case does not matter
     * @param password password of the account
     * @param otp code of the authenticator app or a recovery code; needed where a second factor is on
     */
    @Schema(name = "LoginCredentials")
    public record Credentials(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = 128) String password,
            @Size(max = 32) @Nullable String otp) {}

    @POST
    @RateLimited("login")
    @Operation(
            operationId = "logIn",
            summary = "Log in; the access token lives ten minutes, the session thirty days",
            description =
                    "For shops on the same origin; others use GET /authorize. On otp-required ask for the code and"
                            + " send all three fields. After five failures an account waits, 1 second doubled up to"
                            + " 15 minutes (login-throttled); an unknown address is answered like a wrong password.")
    @APIResponse(responseCode = "200", description = "A pair of tokens")
    @APIResponse(responseCode = "401", description = "invalid-credentials, otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "email-unverified, account-disabled")
    @APIResponse(responseCode = "429", description = "rate-limited, login-throttled, login-busy")
    public TokenPair logIn(
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "customer", value = BODY))) @NotNull @Valid Credentials body) {
        var tokens = login.logIn(
                body.email(),
                body.password(),
                body.otp(),
                UserAgent.of(headers.getHeaderString(HttpHeaders.USER_AGENT)));
        metrics.counter("auth_logins_total", service).inc();
        return tokens;
    }
}
