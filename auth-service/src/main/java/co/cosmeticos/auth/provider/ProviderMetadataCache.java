package co.cosmeticos.auth.provider;

import co.cosmeticos.platform.Component;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Caches identity providers' metadata (OpenID Connect Discovery 1.0) for an hour, with what validates their ID tokens. */
@Component
public class ProviderMetadataCache {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int SKEW_SECONDS = 30;
    // Signatures by a public key only: neither none nor a MAC under the client's secret.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final ProviderHttpClient endpoint;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    public ProviderMetadataCache(ProviderHttpClient endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** A provider's metadata, and what checks its ID tokens by its keys. */
    record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {
        boolean isRecent(Instant now) {
            var age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(KEPT) < 0;
        }
    }

    /** Throws {@link ProviderRefused.Unreachable} when it cannot be asked, or answers with nonsense. */
    Known get(Provider provider) {
        var held = known.get(provider.name());
        if (held == null || !held.isRecent(clock.instant())) {
            held = ask(provider);
            known.put(provider.name(), held);
        }
        return held;
    }

    private Known ask(Provider provider) {
        try {
            var metadata =
                    OIDCProviderMetadata.parse(document(address(provider)).getContent());
            if (!metadata.getIssuer().equals(provider.issuerName())
                    || !Provider.isSafe(metadata.getJWKSetURI())
                    || !Provider.isSafe(metadata.getTokenEndpointURI())) {
                throw new ProviderRefused.Unreachable();
            }
            return new Known(metadata, validator(provider, metadata), clock.instant());
        } catch (IOException | ParseException e) {
            throw new ProviderRefused.Unreachable();
        }
    }

    private com.nimbusds.jose.util.Resource document(URL address) throws IOException {
        try {
            return endpoint.retrieveResource(address);
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
