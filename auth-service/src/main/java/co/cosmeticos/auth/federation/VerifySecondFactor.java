package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.authorize.AuthorizeRefused;
import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.login.SignInPolicy;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies the second factor after a login at an identity provider; wrong codes are counted as everywhere. */
@Component
public class VerifySecondFactor {

    private final PendingLogins pendingLogins;
    private final Users users;
    private final SignInPolicy signInPolicy;
    private final AuthorizationCodes authorizationCodes;

    @Inject
    public VerifySecondFactor(
            PendingLogins pendingLogins,
            Users users,
            SignInPolicy signInPolicy,
            AuthorizationCodes authorizationCodes) {
        this.pendingLogins = pendingLogins;
        this.users = users;
        this.signInPolicy = signInPolicy;
        this.authorizationCodes = authorizationCodes;
    }

    /**
     * The pending login of this name; throws {@link AuthorizeRefused.LoginSessionExpired} when this browser has none.
     */
    PendingLogin find(String name, LoginBrowser browser) {
        return pendingLogins.find(name, browser).orElseThrow(AuthorizeRefused.LoginSessionExpired::new);
    }

    /** The address that brings the code to the storefront; refuses as the log-in does. */
    String verify(String name, LoginBrowser browser, AuthorizationRequest request, @Nullable String otp) {
        var user = Optional.ofNullable(find(name, browser).userId())
                .flatMap(users::find)
                .orElseThrow(AuthorizeRefused.LoginSessionExpired::new);
        signInPolicy.admit(user, otp);
        if (!pendingLogins.finish(name, browser)) {
            throw new AuthorizeRefused.LoginSessionExpired();
        }
        return authorizationCodes.issue(user, request);
    }
}
