package co.cosmeticos.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoteRefusedTest {

    @Test
    void the_slug_of_a_problem_is_read() {
        assertThat(new RemoteRefused(409, "{\"type\":\"/problems/out-of-stock\",\"status\":409}").slug())
                .contains("out-of-stock");
        assertThat(new RemoteRefused(502, "<html>").slug()).isEmpty();
        assertThat(new RemoteRefused(502, "{\"type\":\"/problems/cut").slug()).isEmpty();
    }

    @Test
    void a_5xx_and_429_may_pass_and_the_rest_will_not() {
        assertThat(new RemoteRefused(503, "").isTemporary()).isTrue();
        assertThat(new RemoteRefused(429, "").isTemporary()).isTrue();
        assertThat(new RemoteRefused(409, "").isTemporary()).isFalse();
    }
}
