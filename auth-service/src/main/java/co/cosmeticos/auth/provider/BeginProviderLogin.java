package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.Browser;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.Sealing;
import co.cosmeticos.auth.step.LoginStep;
import co.cosmeticos.auth.step.LoginSteps;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Sends a person to a provider, by the code flow with PKCE, state and nonce (RFC 9700, section 2.1). */
@Component
public class BeginProviderLogin {

    private final KnownProviders known;
    private final LoginSteps steps;
    private final Sealing sealing;
    private final KeySettings keys;
    private final Clock clock;

    @Inject
    public BeginProviderLogin(KnownProviders known, LoginSteps steps, Sealing sealing, KeySettings keys, Clock clock) {
        this.known = known;
        this.steps = steps;
        this.sealing = sealing;
        this.keys = keys;
        this.clock = clock;
    }

    /** Where a provider sends people back to. */
    static URI redirect(KeySettings keys, Provider provider) {
        return URI.create("%s/providers/%s/callback".formatted(keys.issuer(), provider.name()));
    }

    /** The address at the provider; throws {@link ProviderRefused.Unreachable}. */
    URI begin(Provider provider, AuthorizationRequest request, Browser browser) {
        var metadata = known.get(provider).metadata();
        var state = Ids.unguessable() + Ids.unguessable();
        var secrets = ProviderSecrets.of(state, sealing);
        steps.add(LoginStep.of(state, browser, provider.name(), request, OffsetDateTime.now(clock)));
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(provider.scopes().toArray(String[]::new)),
                        provider.client(),
                        redirect(keys, provider))
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(secrets.nonce())
                .codeChallenge(secrets.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }
}
