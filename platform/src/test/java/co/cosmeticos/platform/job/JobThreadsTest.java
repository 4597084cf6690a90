package co.cosmeticos.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.TestExecutor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobThreadsTest {

    private final TestExecutor container = new TestExecutor();
    private final JobThreads threads = new JobThreads(container.managed());

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void a_shutdown_waits_for_what_runs_and_takes_no_more() throws Exception {
        var end = new CountDownLatch(1);
        threads.execute(() -> await(end));
        threads.execute(() -> {});
        threads.shutdown();

        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(threads.awaitTermination(50, TimeUnit.MILLISECONDS)).isFalse();
        end.countDown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.isTerminated()).isTrue();
    }

    @Test
    void the_containers_own_threads_go_on() {
        threads.shutdownNow();
        assertThat(container.managed().isShutdown()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
