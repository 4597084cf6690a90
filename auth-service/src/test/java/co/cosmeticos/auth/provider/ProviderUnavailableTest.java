package co.cosmeticos.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.junit.jupiter.api.Test;

class ProviderUnavailableTest {

    @Test
    void who_cannot_be_reached_is_away() {
        for (var failure : List.of(
                new ConnectException("Connection refused"),
                new SocketTimeoutException("Read timed out"),
                new NoRouteToHostException(),
                new UnknownHostException("acme.example"),
                new IOException("Server returned HTTP response code: 503 for URL: https://acme.example"),
                new IOException("HTTP 504: Gateway Timeout"))) {
            assertThat(ProviderUnavailable.classify(failure))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasCause(failure);
        }
        for (var status : List.of(502, 503, 504)) {
            assertThat(ProviderUnavailable.of(status)).isInstanceOf(ProviderUnavailable.class);
        }
    }

    @Test
    void who_fails_at_one_request_is_not() {
        for (var failure : List.of(
                new FileNotFoundException("https://acme.example"),
                new IOException("Server returned HTTP response code: 500 for URL: https://acme.example"),
                new IOException("Exceeded configured input limit of 262144 bytes"),
                new IOException())) {
            assertThat(ProviderUnavailable.classify(failure)).isSameAs(failure);
        }
        for (var status : List.of(500, 501, 505, 599)) {
            assertThat(ProviderUnavailable.of(status)).isNotInstanceOf(ProviderUnavailable.class);
        }
    }

    @Test
    void nothing_else_opens_the_circuit() {
        assertThat(Arrays.stream(ProviderHttpClient.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CircuitBreaker.class))
                        .map(method -> method.getAnnotation(CircuitBreaker.class)))
                .isNotEmpty()
                .allSatisfy(circuit -> assertThat(circuit.failOn())
                        .contains(ProviderUnavailable.class)
                        .doesNotContain(Throwable.class, IOException.class, Exception.class));
    }
}
