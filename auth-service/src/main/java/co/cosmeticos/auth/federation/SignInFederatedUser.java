package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.code.IssueCode;
import co.cosmeticos.auth.login.SignInPolicy;
import co.cosmeticos.auth.mfa.MfaRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;

/** Signs in the user whom an identity provider has authenticated: as after a password, the second factor and the account count. */
@Component
public class SignInFederatedUser {

    private final SignInPolicy signInPolicy;
    private final IssueCode issueCode;
    private final PendingLogins pendingLogins;

    @Inject
    public SignInFederatedUser(SignInPolicy signInPolicy, IssueCode issueCode, PendingLogins pendingLogins) {
        this.signInPolicy = signInPolicy;
        this.issueCode = issueCode;
        this.pendingLogins = pendingLogins;
    }

    /** Where the browser goes now. */
    public sealed interface Outcome {}

    /** To the storefront, with a code. */
    public record SignedIn(String location) implements Outcome {}

    /** Nowhere yet: a code of the second factor is asked for under this name. */
    public record SecondFactorRequired(String name, AuthorizationRequest request) implements Outcome {}

    /** Throws {@link co.cosmeticos.auth.login.LoginRefused} for who may not log in. */
    public Outcome signIn(PendingLogin before, User user, AuthorizationRequest request) {
        try {
            signInPolicy.admit(user, null);
        } catch (MfaRefused.Required e) {
            var name = Ids.unguessable() + Ids.unguessable();
            pendingLogins.awaitSecondFactor(before, name, user.id());
            return new SecondFactorRequired(name, request);
        }
        return new SignedIn(issueCode.issue(user, request));
    }
}
