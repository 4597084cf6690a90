package co.cosmeticos.orders.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Breakage.Kind;
import co.cosmeticos.orders.FakeCatalog;
import co.cosmeticos.orders.TestClock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A fresh server takes requests once the catalog has answered it, or has had its time. */
class CatalogWarmUpTest {

    private final FakeCatalog api = new FakeCatalog();
    private final TestClock clock = new TestClock();
    private final CatalogWarmUp warmUp = new CatalogWarmUp(api, clock);

    @Test
    void one_answer_is_enough_for_ever() {
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.UP);
        api.breakage.order("quote", Kind.TIMEOUT, 1_000);
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void without_an_answer_it_waits() {
        api.breakage.order("quote", Kind.TIMEOUT, 2);
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_catalog_that_stays_away_keeps_nobody_out() {
        api.breakage.order("quote", Kind.TIMEOUT, 1_000);
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.DOWN);
        clock.advance(CatalogWarmUp.PATIENCE);
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.DOWN);
        clock.advance(Duration.ofMillis(1));
        assertThat(warmUp.call().getStatus()).isEqualTo(Status.UP);
    }
}
