package co.cosmeticos.auth;

import co.cosmeticos.auth.authorize.AuthorizationErrorMapper;
import co.cosmeticos.auth.authorize.AuthorizeResource;
import co.cosmeticos.auth.authorize.LoginPage;
import co.cosmeticos.auth.authorize.SubmitLoginForm;
import co.cosmeticos.auth.authorize.ValidateAuthorizationRequest;
import co.cosmeticos.auth.federation.SecondFactorPageResource;
import co.cosmeticos.auth.federation.VerifySecondFactor;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.provider.HandleProviderCallback;
import co.cosmeticos.auth.provider.ProviderResource;
import co.cosmeticos.auth.provider.ProviderSettings;
import co.cosmeticos.auth.provider.StartProviderLogin;
import co.cosmeticos.auth.token.AuthorizationCodeGrant;
import co.cosmeticos.auth.token.ClientAuthenticator;
import co.cosmeticos.auth.token.ClientCredentialsGrant;
import co.cosmeticos.auth.token.IntrospectToken;
import co.cosmeticos.auth.token.IntrospectionResource;
import co.cosmeticos.auth.token.OAuthErrorMapper;
import co.cosmeticos.auth.token.RefreshTokenGrant;
import co.cosmeticos.auth.token.RevocationResource;
import co.cosmeticos.auth.token.RevokeToken;
import co.cosmeticos.auth.token.TokenResource;
import co.cosmeticos.auth.user.MeResource;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.context.CorrelationFilter;
import co.cosmeticos.platform.http.FormBodyReader;
import co.cosmeticos.platform.http.SecurityHeadersFilter;
import co.cosmeticos.platform.problem.ConstraintViolationMapper;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.TokenFilter;
import co.cosmeticos.platform.token.TokenVerifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A storefront on another origin, the service that its people log in at, and one of these people. */
public final class Storefront implements AutoCloseable {

    public static final String CLIENT = "vitrine";
    public static final String REDIRECT = "https://loja.example/volta";
    public static final String VERIFIER = "a-verifier-of-the-storefront-of-43-characters";
    public static final String STATE = "the storefront's own state";
    public static final String NONCE = "a nonce";
    public static final String ISSUER = Accounts.KEYS.issuer();

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    public final Accounts accounts;
    public final Surfer person;
    private final SurfedApi api;

    public Storefront(Map<String, String> settings) {
        var all = new LinkedHashMap<>(settings);
        all.put("auth.public-clients", CLIENT + ", outra");
        all.put("auth.public-client.vitrine.redirect-uris", REDIRECT + ", http://localhost:3000/volta?loja=1");
        all.put("auth.public-client.outra.redirect-uris", "https://outra.example/");
        accounts = new Accounts(new LoginSettings(false), new MfaSettings(false), all);
        api = new SurfedApi(TestApi.of(parts()));
        person = surfer();
    }

    /** Another person, or the same at another browser. */
    public Surfer surfer() {
        return new Surfer(api.url());
    }

    private Object[] parts() {
        var problems = new Problems();
        return new Object[] {
            new AuthorizeResource(
                    get(ValidateAuthorizationRequest.class),
                    get(SubmitLoginForm.class),
                    get(LoginPage.class),
                    VALIDATOR),
            new SecondFactorPageResource(
                    get(VerifySecondFactor.class), get(ValidateAuthorizationRequest.class), get(LoginPage.class)),
            new ProviderResource(
                    get(ProviderSettings.class),
                    get(ValidateAuthorizationRequest.class),
                    get(StartProviderLogin.class),
                    get(HandleProviderCallback.class),
                    get(LoginPage.class)),
            new TokenResource(
                    get(ClientAuthenticator.class),
                    get(ClientCredentialsGrant.class),
                    get(AuthorizationCodeGrant.class),
                    get(RefreshTokenGrant.class)),
            new IntrospectionResource(get(ClientAuthenticator.class), get(IntrospectToken.class), Accounts.KEYS),
            new RevocationResource(get(ClientAuthenticator.class), get(RevokeToken.class), get(RevokedSessions.class)),
            new MeResource(get(Users.class)),
            new FormReader(),
            new FormBodyReader(),
            new CorrelationFilter(),
            new TokenFilter(get(TokenVerifier.class), get(RevokedSessions.class)),
            new AccessFilter(),
            new SecurityHeadersFilter(),
            new AuthorizationErrorMapper(),
            new OAuthErrorMapper(),
            new ConstraintViolationMapper(problems),
            new RefusalMapper(problems),
            new ThrowableMapper(problems)
        };
    }

    private <T> T get(Class<T> type) {
        return accounts.get(type);
    }

    /** The parameters of a good request. */
    public static Map<String, String> request() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", CLIENT);
        fields.put("redirect_uri", REDIRECT);
        fields.put("scope", "openid email phone");
        fields.put("state", STATE);
        fields.put("nonce", NONCE);
        fields.put(
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(VERIFIER)));
        fields.put("code_challenge_method", "S256");
        return fields;
    }

    /** A good request but for this. */
    public static Map<String, String> request(String name, String value) {
        var fields = request();
        fields.put(name, value);
        return fields;
    }

    /** The page's address. */
    public static String authorize(Map<String, String> request) {
        return ISSUER + "/authorize?" + Surfer.form(request);
    }

    /** Fills the page's form in. */
    public Surfer.Seen logIn(Map<String, String> request, String email, String password) {
        var page = person.get(authorize(request));
        return person.post(
                authorize(request), Map.of("email", email, "password", password, "form", page.hidden("form")));
    }

    /** The form by which the code is exchanged. */
    public static Map<String, String> exchange(String code) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("client_id", CLIENT);
        fields.put("redirect_uri", REDIRECT);
        fields.put("code", code);
        fields.put("code_verifier", VERIFIER);
        return fields;
    }

    /** The same by a refresh token. */
    public static Map<String, String> refresh(String token) {
        return new LinkedHashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", CLIENT));
    }

    /** What the token endpoint answers. */
    public Surfer.Seen token(Map<String, String> form) {
        return surfer().post(ISSUER + "/token", form);
    }

    public static JsonObject json(Surfer.Seen seen) {
        try {
            return Json.createReader(new StringReader(seen.body())).readObject();
        } catch (jakarta.json.JsonException e) {
            throw new AssertionError(seen.toString(), e);
        }
    }

    public static JsonObject claims(String jwt) {
        var text = new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Override
    public void close() {
        api.close();
        accounts.close();
    }
}
