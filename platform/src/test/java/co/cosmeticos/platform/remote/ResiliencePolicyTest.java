package co.cosmeticos.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.revocation.RevocationClient;
import co.cosmeticos.platform.token.JwksClient;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResiliencePolicyTest {

    private static final long PROMISED_RECOVERY_MILLIS = 10_000;
    private static final long SLOWEST_POLL_MILLIS = 2_000;
    private static final long LONGEST_ANSWER_MILLIS = 5_000;

    static Stream<Method> calls() {
        return Stream.of(TokenClient.class, JwksClient.class, RevocationClient.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    // An annotation of the method overrides that of its class.
    private static <A extends Annotation> A policy(Method call, Class<A> type) {
        return call.isAnnotationPresent(type)
                ? call.getAnnotation(type)
                : call.getDeclaringClass().getAnnotation(type);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void each_call_has_a_time_limit_other_tries_and_a_circuit(Method call) {
        assertThat(policy(call, Timeout.class).value()).isEqualTo(ResiliencePolicy.TIMEOUT_MILLIS);
        assertThat(policy(call, Retry.class).maxRetries()).isEqualTo(ResiliencePolicy.RETRIES);
        assertThat(policy(call, CircuitBreaker.class).delay()).isEqualTo(ResiliencePolicy.OPEN_MILLIS);
        assertThat(policy(call, CircuitBreaker.class).requestVolumeThreshold()).isEqualTo(ResiliencePolicy.FAILURES);
        assertThat(policy(call, CircuitBreaker.class).failOn())
                .doesNotContain(Throwable.class, RuntimeException.class, RemoteRefused.class)
                .isEqualTo(policy(call, Retry.class).retryOn());
    }

    @Test
    void what_comes_back_is_in_use_again_within_ten_seconds() {
        assertThat(ResiliencePolicy.OPEN_MILLIS + SLOWEST_POLL_MILLIS + ResiliencePolicy.TIMEOUT_MILLIS)
                .isLessThan(PROMISED_RECOVERY_MILLIS);
    }

    @Test
    void nobody_waits_for_more_than_five_seconds_however_often_it_is_tried() {
        assertThat(ResiliencePolicy.RETRY_WITHIN_MILLIS
                        + ResiliencePolicy.RETRY_DELAY_MILLIS
                        + ResiliencePolicy.RETRY_JITTER_MILLIS
                        + ResiliencePolicy.TIMEOUT_MILLIS)
                .isLessThan(LONGEST_ANSWER_MILLIS);
    }
}
