package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.Tolerance;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Where the issuer publishes its keys. */
@Component
public class KeySetEndpoint implements ResourceRetriever {

    // A read of this client cannot be interrupted, so both together are the time limit of a try.
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1_500;
    private static final int KEYS_BYTES = 64 * 1024;

    private final ResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_BYTES);

    @Override
    @Timeout(Tolerance.TIMEOUT_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = {IOException.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = {IOException.class, TimeoutException.class})
    public Resource retrieveResource(URL address) throws IOException {
        return http.retrieveResource(address);
    }
}
