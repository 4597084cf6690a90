package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.federation.ExternalUser;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
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
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect client of the identity providers: reads their metadata (Discovery 1.0), cached for an hour, and
 * exchanges their codes for the users whom they have authenticated (Core 1.0, section 3.1.3).
 */
@Component
public class OpenIdConnectClient {

    private static final Duration CACHED = Duration.ofHours(1);
    private static final int SKEW_SECONDS = 30;
    // Signatures by a public key only: neither none nor a MAC under the client's secret.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final ProviderHttpClient http;
    private final SecretCipher cipher;
    private final KeySettings keys;
    private final Clock clock;
    private final Map<String, Discovered> cache = new ConcurrentHashMap<>();

    @Inject
    public OpenIdConnectClient(ProviderHttpClient http, SecretCipher cipher, KeySettings keys, Clock clock) {
        this.http = http;
        this.cipher = cipher;
        this.keys = keys;
        this.clock = clock;
    }

    /** A provider's metadata, and what validates its ID tokens by its keys. */
    private record Discovered(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {
        boolean isRecent(Instant now) {
            var age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(CACHED) < 0;
        }
    }

    /** Where a provider logs people in; throws {@link ProviderRefused.Unreachable}. */
    URI authorizationEndpoint(Provider provider) {
        return discovered(provider).metadata().getAuthorizationEndpointURI();
    }

    /**
     * The user of a callback; throws {@link ProviderRefused} when the provider names none, or is not to be believed.
     */
    ExternalUser exchange(Provider provider, HandleProviderCallback.Callback callback) {
        if (callback.code() == null || callback.state() == null || !callback.isIssuedBy(provider)) {
            throw new ProviderRefused.Denied();
        }
        var secrets = ProviderSecrets.of(callback.state(), cipher);
        var redirect = StartProviderLogin.redirect(keys, provider);
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(callback.code()), redirect, secrets.verifier());
        var metadata = discovered(provider).metadata();
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
            return http.exchange(request);
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
            var claims = discovered(provider).validator().validate(token, secrets.nonce());
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

    // Throws ProviderRefused.Unreachable when the provider cannot be asked, or answers with nonsense.
    private Discovered discovered(Provider provider) {
        var found = cache.get(provider.name());
        if (found == null || !found.isRecent(clock.instant())) {
            found = discover(provider);
            cache.put(provider.name(), found);
        }
        return found;
    }

    private Discovered discover(Provider provider) {
        try {
            var metadata =
                    OIDCProviderMetadata.parse(document(address(provider)).getContent());
            if (!metadata.getIssuer().equals(provider.issuerName())
                    || !Provider.isSafe(metadata.getJWKSetURI())
                    || !Provider.isSafe(metadata.getTokenEndpointURI())) {
                throw new ProviderRefused.Unreachable();
            }
            return new Discovered(metadata, validator(provider, metadata), clock.instant());
        } catch (IOException | ParseException e) {
            throw new ProviderRefused.Unreachable();
        }
    }

    private com.nimbusds.jose.util.Resource document(URL address) throws IOException {
        try {
            return http.retrieveResource(address);
        } catch (FaultToleranceException e) {
            throw new IOException("The provider cannot be asked now: " + e.getMessage(), e);
        }
    }

    private static URL address(Provider provider) throws MalformedURLException {
        var issuer = provider.issuer().toString();
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration").toURL();
    }

    private IDTokenValidator validator(Provider provider, OIDCProviderMetadata metadata) throws MalformedURLException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), this::document)
                .cache(TimeUnit.MINUTES.toMillis(5), TimeUnit.SECONDS.toMillis(5))
                .refreshAheadCache(false)
                .rateLimited(false)
                .build();
        var validator = new IDTokenValidator(
                provider.issuerName(), provider.client(), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        return validator;
    }
}
