package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.AuthorizeRefused;
import co.cosmeticos.auth.authorize.Browser;
import co.cosmeticos.auth.identity.ProviderPerson;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.Sealing;
import co.cosmeticos.auth.step.LoginStep;
import co.cosmeticos.auth.step.LoginSteps;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Hears from a provider who the person is that it sends back. */
@Component
public class FinishProviderLogin {

    private final LoginSteps steps;
    private final AskProvider askProvider;
    private final Sealing sealing;
    private final KeySettings keys;
    private final Clock clock;

    @Inject
    public FinishProviderLogin(
            LoginSteps steps, AskProvider askProvider, Sealing sealing, KeySettings keys, Clock clock) {
        this.steps = steps;
        this.askProvider = askProvider;
        this.sealing = sealing;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a provider sends back.
     *
     * @param issuer who says that he sends it (RFC 9207)
     */
    record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String issuer) {}

    /** The log-in that was under way; throws {@link AuthorizeRefused.PageVoid} for one that this browser did not begin. */
    LoginStep take(Provider provider, Answer answer, Browser browser) {
        return steps.take(answer.state() == null ? "" : answer.state(), browser, OffsetDateTime.now(clock))
                .filter(step -> step.provider().equals(provider.name()))
                .orElseThrow(AuthorizeRefused.PageVoid::new);
    }

    /** The person; throws {@link ProviderRefused}. */
    ProviderPerson hear(Provider provider, Answer answer) {
        if (answer.code() == null
                || answer.state() == null
                || (answer.issuer() != null
                        && !answer.issuer().equals(provider.issuerName().getValue()))) {
            throw new ProviderRefused.Denied();
        }
        return askProvider.ask(
                provider,
                answer.code(),
                ProviderSecrets.of(answer.state(), sealing),
                BeginProviderLogin.redirect(keys, provider));
    }
}
