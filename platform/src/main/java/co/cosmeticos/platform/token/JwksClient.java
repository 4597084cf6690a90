package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Client of the issuer's JSON Web Key Set (RFC 7517). */
@Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
@Retry(
        maxRetries = ResiliencePolicy.RETRIES,
        delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
        jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
        maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
        retryOn = {IOException.class, TimeoutException.class})
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = {IOException.class, TimeoutException.class})
@Component
public class JwksClient implements ResourceRetriever {

    // A read of this client cannot be interrupted, so that these two are the timeout of an attempt.
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1_500;
    private static final int KEYS_BYTES = 64 * 1024;

    private final ResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_BYTES);

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return http.retrieveResource(address);
    }
}
