package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Handles the login form: signs the user in as {@code POST /login} does, for an authorization code in the place of
 * tokens.
 */
@Component
public class SubmitLoginForm {

    private final Login login;
    private final AuthorizationCodes authorizationCodes;
    private final SecretCipher secretCipher;

    @Inject
    public SubmitLoginForm(Login login, AuthorizationCodes authorizationCodes, SecretCipher secretCipher) {
        this.login = login;
        this.authorizationCodes = authorizationCodes;
        this.secretCipher = secretCipher;
    }

    /** What the form on the page brings. */
    record Form(
            String email,
            String password,
            @Nullable String otp,
            @Nullable String token) {}

    /** What the form shows that is made for this browser and this request. */
    String formToken(LoginBrowser browser, AuthorizationRequest request) {
        return browser.formToken(secretCipher, request.query());
    }

    /**
     * Throws {@link AuthorizeRefused.LoginSessionExpired} for a form that we did not make for this browser and this
     * request.
     */
    void check(LoginBrowser browser, AuthorizationRequest request, Form form) {
        browser.check(secretCipher, request.query(), form.token());
    }

    /** The address that brings the code to the storefront; refuses as {@link Login} does. */
    String signIn(AuthorizationRequest request, Form form) {
        return authorizationCodes.issue(login.identify(form.email(), form.password(), form.otp()), request);
    }
}
