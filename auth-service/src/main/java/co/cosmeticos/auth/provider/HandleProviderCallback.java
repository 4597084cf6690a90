package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.AuthorizeRefused;
import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.authorize.ValidateAuthorizationRequest;
import co.cosmeticos.auth.federation.PendingLogin;
import co.cosmeticos.auth.federation.PendingLogins;
import co.cosmeticos.auth.federation.ResolveFederatedUser;
import co.cosmeticos.auth.federation.SignInFederatedUser;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Handles the callback of an identity provider. No transaction is open while the provider is asked. */
@Component
public class HandleProviderCallback {

    private final PendingLogins pendingLogins;
    private final ValidateAuthorizationRequest validateRequest;
    private final ExchangeProviderCode exchangeProviderCode;
    private final ResolveFederatedUser resolveFederatedUser;
    private final SignInFederatedUser signInFederatedUser;

    @Inject
    public HandleProviderCallback(
            PendingLogins pendingLogins,
            ValidateAuthorizationRequest validateRequest,
            ExchangeProviderCode exchangeProviderCode,
            ResolveFederatedUser resolveFederatedUser,
            SignInFederatedUser signInFederatedUser) {
        this.pendingLogins = pendingLogins;
        this.validateRequest = validateRequest;
        this.exchangeProviderCode = exchangeProviderCode;
        this.resolveFederatedUser = resolveFederatedUser;
        this.signInFederatedUser = signInFederatedUser;
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

    /** Where the browser goes now; refuses in the words of every class that it asks. */
    SignInFederatedUser.Outcome handle(Provider provider, Callback callback, LoginBrowser browser) {
        var login = pendingLogin(provider, callback, browser);
        var request = validateRequest.check(login.query());
        var user = exchangeProviderCode.exchange(provider, callback);
        return signInFederatedUser.signIn(login, resolveFederatedUser.resolve(provider.name(), user), request);
    }

    // One that this browser did not begin is refused.
    private PendingLogin pendingLogin(Provider provider, Callback callback, LoginBrowser browser) {
        return pendingLogins
                .take(callback.state() == null ? "" : callback.state(), browser)
                .filter(login -> login.provider().equals(provider.name()))
                .orElseThrow(AuthorizeRefused.PageVoid::new);
    }
}
