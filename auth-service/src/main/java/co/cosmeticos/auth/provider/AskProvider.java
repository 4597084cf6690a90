package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.identity.ProviderPerson;
import co.cosmeticos.platform.Component;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Asks a provider who the person is that it sent back with a code (OpenID Connect Core 1.0, section 3.1.3). */
@Component
public class AskProvider {

    private final KnownProviders known;
    private final ProviderEndpoint endpoint;

    @Inject
    public AskProvider(KnownProviders known, ProviderEndpoint endpoint) {
        this.known = known;
        this.endpoint = endpoint;
    }

    /** Throws {@link ProviderRefused} when it does not say, or is not to be believed. */
    ProviderPerson ask(Provider provider, String code, ProviderSecrets secrets, URI redirect) {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, secrets.verifier());
        var metadata = known.get(provider).metadata();
        var answer = send(new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        authentication(provider, metadata.getTokenEndpointAuthMethods()),
                        grant)
                .build());
        return ProviderPerson.of(checked(provider, answer, secrets));
    }

    private static ClientAuthentication authentication(
            Provider provider, @Nullable List<ClientAuthenticationMethod> methods) {
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(provider.client(), provider.secret())
                : new ClientSecretPost(provider.client(), provider.secret());
    }

    private HTTPResponse send(TokenRequest request) {
        try {
            return endpoint.exchange(request);
        } catch (IOException | FaultToleranceException e) {
            throw new ProviderRefused.Unreachable();
        }
    }

    private IDTokenClaimsSet checked(Provider provider, HTTPResponse answer, ProviderSecrets secrets) {
        try {
            var token = OIDCTokenResponse.parse(answer).getOIDCTokens().getIDToken();
            if (token == null) {
                throw new ProviderRefused.Denied();
            }
            var claims = known.get(provider).validator().validate(token, secrets.nonce());
            if (!isIssuedTo(provider, claims) || isEmpty(claims.getStringClaim("sub"))) {
                throw new ProviderRefused.Denied();
            }
            return claims;
        } catch (KeySourceException e) {
            throw new ProviderRefused.Unreachable();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new ProviderRefused.Denied();
        }
    }

    // The validator reads who it was issued to, and compares it with nobody (section 3.1.3.7, 4 and 5).
    private static boolean isIssuedTo(Provider provider, IDTokenClaimsSet claims) {
        var party = claims.getStringClaim("azp");
        return party == null ? claims.getAudience().size() == 1 : party.equals(provider.clientId());
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
