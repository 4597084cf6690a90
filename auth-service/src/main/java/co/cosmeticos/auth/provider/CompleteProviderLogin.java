package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.Browser;
import co.cosmeticos.auth.authorize.CheckRequest;
import co.cosmeticos.auth.identity.RecognizePerson;
import co.cosmeticos.auth.step.EnterByProvider;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Logs a person in whom a provider sends back. No transaction is open while the provider is asked. */
@Component
public class CompleteProviderLogin {

    private final FinishProviderLogin finishLogin;
    private final CheckRequest checkRequest;
    private final RecognizePerson recognizePerson;
    private final EnterByProvider enterByProvider;

    @Inject
    public CompleteProviderLogin(
            FinishProviderLogin finishLogin,
            CheckRequest checkRequest,
            RecognizePerson recognizePerson,
            EnterByProvider enterByProvider) {
        this.finishLogin = finishLogin;
        this.checkRequest = checkRequest;
        this.recognizePerson = recognizePerson;
        this.enterByProvider = enterByProvider;
    }

    /** Where the browser goes now; refuses in the words of every class that it asks. */
    EnterByProvider.Entry complete(Provider provider, FinishProviderLogin.Answer answer, Browser browser) {
        var step = finishLogin.take(provider, answer, browser);
        var request = checkRequest.check(step.query());
        var person = finishLogin.hear(provider, answer);
        return enterByProvider.enter(step, recognizePerson.recognize(provider.name(), person), request);
    }
}
