package co.cosmeticos.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverflowTest {

    private static final Logger LOG = Logger.getLogger(ThrowableMapper.class.getName());

    private final Recorder recorder = new Recorder();

    /** Calls itself for ever, in one way or another. */
    @Path("/deep")
    public static class Deep {

        @GET
        public String deep() {
            return deep() + "x";
        }

        @GET
        @Path("/wrapped")
        public String wrapped() {
            try {
                return deep();
            } catch (StackOverflowError e) {
                throw new IllegalStateException(e);
            }
        }

        @GET
        @Path("/plain")
        public String plain() {
            throw new IllegalStateException("plain");
        }
    }

    private static final class Recorder extends Handler {

        private final List<Throwable> thrown = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            thrown.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void record() {
        LOG.addHandler(recorder);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(recorder);
    }

    private int lines(String path) {
        var api = TestApi.of(new Deep(), new ThrowableMapper(new Problems()));
        assertThat(api.get(path).send().getStatus()).isEqualTo(500);
        assertThat(recorder.thrown).hasSize(1);
        var root = recorder.thrown.get(0);
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getStackTrace().length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deep", "/deep/wrapped"})
    void a_stack_that_overflowed_is_logged_by_its_first_lines(String path) {
        assertThat(lines(path)).isBetween(1, 40);
    }

    @Test
    void any_other_failure_is_logged_whole() {
        assertThat(lines("/deep/plain")).isGreaterThan(40);
    }
}
