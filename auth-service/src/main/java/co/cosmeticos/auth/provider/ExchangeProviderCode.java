package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.federation.ExternalUser;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.SecretCipher;
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
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Exchanges an identity provider's code for the user whom it has authenticated (OpenID Connect Core 1.0, section 3.1.3). */
@Component
public class ExchangeProviderCode {

    private final ProviderMetadataCache known;
    private final ProviderHttpClient endpoint;
    private final SecretCipher cipher;
    private final KeySettings keys;

    @Inject
    public ExchangeProviderCode(
            ProviderMetadataCache known, ProviderHttpClient endpoint, SecretCipher cipher, KeySettings keys) {
        this.known = known;
        this.endpoint = endpoint;
        this.cipher = cipher;
        this.keys = keys;
    }

    /** Throws {@link ProviderRefused} when the provider does not say who it is, or is not to be believed. */
    ExternalUser exchange(Provider provider, HandleProviderCallback.Callback callback) {
        if (callback.code() == null || callback.state() == null || !callback.isIssuedBy(provider)) {
            throw new ProviderRefused.Denied();
        }
        var secrets = ProviderSecrets.of(callback.state(), cipher);
        var redirect = StartProviderLogin.redirect(keys, provider);
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(callback.code()), redirect, secrets.verifier());
        var metadata = known.get(provider).metadata();
        var answer = send(new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        authentication(provider, metadata.getTokenEndpointAuthMethods()),
                        grant)
                .build());
        return ExternalUser.of(checked(provider, answer, secrets));
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
