package co.cosmeticos.auth.step;

import co.cosmeticos.auth.authorize.AuthorizeRefused;
import co.cosmeticos.auth.authorize.Browser;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.code.IssueCode;
import co.cosmeticos.auth.login.Admission;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The second factor of a person whom a provider knows; wrong codes are counted as everywhere. */
@Component
public class ShowSecondFactor {

    private final LoginSteps steps;
    private final Users users;
    private final Admission admission;
    private final IssueCode issueCode;
    private final Clock clock;

    @Inject
    public ShowSecondFactor(LoginSteps steps, Users users, Admission admission, IssueCode issueCode, Clock clock) {
        this.steps = steps;
        this.users = users;
        this.admission = admission;
        this.issueCode = issueCode;
        this.clock = clock;
    }

    /** The step of this name; throws {@link AuthorizeRefused.PageVoid} when this browser has none. */
    LoginStep find(String name, Browser browser) {
        return steps.find(name, browser, OffsetDateTime.now(clock)).orElseThrow(AuthorizeRefused.PageVoid::new);
    }

    /** The address that brings the code to the storefront; refuses as the log-in does. */
    String show(String name, Browser browser, AuthorizationRequest request, @Nullable String otp) {
        var user = java.util.Optional.ofNullable(find(name, browser).userId())
                .flatMap(users::find)
                .orElseThrow(AuthorizeRefused.PageVoid::new);
        admission.admit(user, otp);
        if (!steps.finish(name, browser, OffsetDateTime.now(clock))) {
            throw new AuthorizeRefused.PageVoid();
        }
        return issueCode.issue(user, request);
    }
}
