package co.cosmeticos.auth.step;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.code.IssueCode;
import co.cosmeticos.auth.login.Admission;
import co.cosmeticos.auth.mfa.MfaRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Lets a person in whom a provider knows: as after a password, the second factor is asked for and the account looked at. */
@Component
public class EnterByProvider {

    private final Admission admission;
    private final IssueCode issueCode;
    private final LoginSteps steps;
    private final Clock clock;

    @Inject
    public EnterByProvider(Admission admission, IssueCode issueCode, LoginSteps steps, Clock clock) {
        this.admission = admission;
        this.issueCode = issueCode;
        this.steps = steps;
        this.clock = clock;
    }

    /** Where the browser goes now. */
    public sealed interface Entry {}

    /** To the storefront, with a code. */
    public record Come(String location) implements Entry {}

    /** Nowhere yet: a code of the second factor is asked for under this name. */
    public record Asked(String step, AuthorizationRequest request) implements Entry {}

    /** Throws {@link co.cosmeticos.auth.login.LoginRefused} for who may not log in. */
    public Entry enter(LoginStep before, User user, AuthorizationRequest request) {
        try {
            admission.admit(user, null);
        } catch (MfaRefused.Required e) {
            var name = Ids.unguessable() + Ids.unguessable();
            steps.add(before.next(name, user.id(), OffsetDateTime.now(clock)));
            return new Asked(name, request);
        }
        return new Come(issueCode.issue(user, request));
    }
}
