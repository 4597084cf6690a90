package co.cosmeticos.platform.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailpointsTest {

    @Test
    void an_unarmed_place_does_nothing() {
        assertThatCode(() -> new Failpoints("").reach("anywhere")).doesNotThrowAnyException();
    }

    @Test
    void an_armed_place_fails_and_another_does_not() {
        var failpoints = new Failpoints("checkout.after-reserve=fail, other.place=delay:1");
        assertThatThrownBy(() -> failpoints.reach("checkout.after-reserve"))
                .isInstanceOf(Failpoints.Failed.class)
                .hasMessage("Failpoint checkout.after-reserve");
        assertThatCode(() -> failpoints.reach("checkout.after-capture")).doesNotThrowAnyException();
    }

    @Test
    void a_delay_waits_so_many_milliseconds() {
        var before = System.nanoTime();
        new Failpoints("slow=delay:50").reach("slow");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void a_place_can_be_armed_and_disarmed_later() {
        var failpoints = new Failpoints("");
        failpoints.arm("late", "fail");
        assertThatThrownBy(() -> failpoints.reach("late")).isInstanceOf(Failpoints.Failed.class);
        failpoints.disarm("late");
        assertThatCode(() -> failpoints.reach("late")).doesNotThrowAnyException();
    }

    @Test
    void nonsense_is_refused_at_start() {
        assertThatThrownBy(() -> new Failpoints("checkout")).hasMessageContaining("is not place=action");
        assertThatThrownBy(() -> new Failpoints("checkout=explode")).hasMessageContaining("none of fail, halt");
    }
}
