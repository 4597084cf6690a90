package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.AuthorizeRefused;
import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.federation.PendingLogin;
import co.cosmeticos.auth.federation.PendingLogins;
import co.cosmeticos.auth.federation.ResolveFederatedUser;
import co.cosmeticos.auth.login.SignInPolicy;
import co.cosmeticos.auth.mfa.MfaRefused;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Handles the callback of an identity provider: the user whom it has authenticated signs in by the same policy as after a
 * password. No transaction is open while the provider is asked.
 */
@Component
public class HandleProviderCallback {

    private final PendingLogins pendingLogins;
    private final OpenIdConnectClient client;
    private final ResolveFederatedUser resolveFederatedUser;
    private final SignInPolicy signInPolicy;
    private final AuthorizationCodes authorizationCodes;

    @Inject
    public HandleProviderCallback(
            PendingLogins pendingLogins,
            OpenIdConnectClient client,
            ResolveFederatedUser resolveFederatedUser,
            SignInPolicy signInPolicy,
            AuthorizationCodes authorizationCodes) {
        this.pendingLogins = pendingLogins;
        this.client = client;
        this.resolveFederatedUser = resolveFederatedUser;
        this.signInPolicy = signInPolicy;
        this.authorizationCodes = authorizationCodes;
    }

    /**
     * What a provider sends back with the browser.
     *
     * @param issuer who says that they send it (RFC 9207)
     */
    record Callback(
            @Nullable String state,
            @Nullable String code,
            @Nullable String issuer) {

        boolean isIssuedBy(Provider provider) {
            return issuer == null || issuer.equals(provider.issuerName().getValue());
        }
    }

    /** Where the browser goes now. */
    sealed interface Outcome {}

    /** To the storefront, with a code. */
    record SignedIn(String location) implements Outcome {}

    /** Nowhere yet: a code of the second factor is asked for under this name. */
    record SecondFactorRequired(String name) implements Outcome {}

    /**
     * Takes the pending login of a callback; throws {@link AuthorizeRefused.LoginSessionExpired} when this browser
     * has none.
     */
    PendingLogin pendingLogin(Provider provider, Callback callback, LoginBrowser browser) {
        return pendingLogins
                .take(callback.state() == null ? "" : callback.state(), browser)
                .filter(login -> login.provider().equals(provider.name()))
                .orElseThrow(AuthorizeRefused.LoginSessionExpired::new);
    }

    /**
     * Signs in the user of the callback.
     *
     * @param request the storefront's, which the pending login holds
     * @throws ProviderRefused when the provider names no user
     * @throws co.cosmeticos.auth.federation.IdentityRefused when the user has no account and gets none
     * @throws co.cosmeticos.auth.login.LoginRefused when the account may not sign in
     */
    Outcome signIn(Provider provider, Callback callback, PendingLogin login, AuthorizationRequest request) {
        var user = resolveFederatedUser.resolve(provider.name(), client.exchange(provider, callback));
        try {
            signInPolicy.admit(user, null);
        } catch (MfaRefused.Required e) {
            return new SecondFactorRequired(pendingLogins.awaitSecondFactor(login, user.id()));
        }
        return new SignedIn(authorizationCodes.issue(user, request));
    }
}
