package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.federation.PendingLogins;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import jakarta.inject.Inject;
import java.net.URI;

/** Starts a login at an identity provider: the code flow with PKCE, state and nonce (RFC 9700, section 2.1). */
@Component
public class StartProviderLogin {

    private final OpenIdConnectClient client;
    private final PendingLogins pendingLogins;
    private final SecretCipher secretCipher;
    private final KeySettings keys;

    @Inject
    public StartProviderLogin(
            OpenIdConnectClient client, PendingLogins pendingLogins, SecretCipher secretCipher, KeySettings keys) {
        this.client = client;
        this.pendingLogins = pendingLogins;
        this.secretCipher = secretCipher;
        this.keys = keys;
    }

    /** Where a provider sends people back to. */
    static URI redirect(KeySettings keys, Provider provider) {
        return URI.create("%s/providers/%s/callback".formatted(keys.issuer(), provider.name()));
    }

    /** The address at the provider; throws {@link ProviderRefused.Unreachable}. */
    URI start(Provider provider, AuthorizationRequest request, LoginBrowser browser) {
        var endpoint = client.authorizationEndpoint(provider);
        var state = Ids.unguessable() + Ids.unguessable();
        var secrets = ProviderSecrets.of(state, secretCipher);
        pendingLogins.begin(state, browser, provider.name(), request);
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(provider.scopes().toArray(String[]::new)),
                        provider.client(),
                        redirect(keys, provider))
                .endpointURI(endpoint)
                .state(new State(state))
                .nonce(secrets.nonce())
                .codeChallenge(secrets.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }
}
