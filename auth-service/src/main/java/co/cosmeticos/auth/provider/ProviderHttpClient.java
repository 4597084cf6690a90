package co.cosmeticos.auth.provider;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.URL;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** HTTP client of the identity providers, with time limits, retries and a circuit breaker. */
@Component
public class ProviderHttpClient implements ResourceRetriever {

    // A read of this client cannot be interrupted, so both together are the time limit of a try.
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1_500;
    private static final int DOCUMENT_BYTES = 256 * 1024;
    private static final int SERVER_ERROR = 500;

    private final ResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, DOCUMENT_BYTES);

    /** A document that it publishes: its metadata, its keys. */
    @Override
    @Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
    @Retry(
            maxRetries = ResiliencePolicy.RETRIES,
            delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
            jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
            maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
            retryOn = {ProviderUnavailable.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = ResiliencePolicy.FAILURES,
            failureRatio = 1,
            delay = ResiliencePolicy.OPEN_MILLIS,
            failOn = {ProviderUnavailable.class, TimeoutException.class})
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return http.retrieveResource(address);
        } catch (IOException e) {
            throw ProviderUnavailable.classify(e);
        }
    }

    /**
     * Sends a token request, without a retry: a code is valid once. A refused code is an answer, and a failure at one
     * code does not open the circuit, else whoever makes codes up could lock all others out.
     */
    @Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
    @CircuitBreaker(
            requestVolumeThreshold = ResiliencePolicy.FAILURES,
            failureRatio = 1,
            delay = ResiliencePolicy.OPEN_MILLIS,
            failOn = {ProviderUnavailable.class, TimeoutException.class})
    public HTTPResponse exchange(TokenRequest request) throws IOException {
        var call = request.toHTTPRequest();
        call.setConnectTimeout(CONNECT_MILLIS);
        call.setReadTimeout(READ_MILLIS);
        call.setFollowRedirects(false);
        var answer = send(call);
        if (answer.getStatusCode() >= SERVER_ERROR) {
            throw ProviderUnavailable.of(answer.getStatusCode());
        }
        return answer;
    }

    private static HTTPResponse send(HTTPRequest call) throws IOException {
        try {
            return call.send();
        } catch (IOException e) {
            throw ProviderUnavailable.classify(e);
        }
    }
}
