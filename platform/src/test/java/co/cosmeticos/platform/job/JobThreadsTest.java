package co.cosmeticos.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.TestExecutor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobThreadsTest {

    private static final int AT_ONCE = 2;

    private final TestExecutor container = new TestExecutor();
    private final JobThreads threads = new JobThreads(container.managed(), AT_ONCE);

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
    void no_more_run_at_once_than_may_and_the_others_have_their_turn_when_these_have_ended() throws Exception {
        var end = new CountDownLatch(1);
        var begun = new Semaphore(0);
        for (var n = 0; n < 20; n++) {
            threads.execute(() -> {
                begun.release();
                await(end);
            });
        }
        assertThat(begun.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();

        end.countDown();
        assertThat(begun.tryAcquire(20 - AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_job_that_throws_takes_no_turn_from_the_others() throws Exception {
        var done = new CountDownLatch(1);
        for (var n = 0; n < AT_ONCE; n++) {
            threads.execute(() -> {
                throw new IllegalStateException("a job that fails");
            });
        }
        threads.execute(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
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
