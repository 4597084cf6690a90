package co.cosmeticos.devshop.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir
    Path root;

    @Test
    void a_leftover_is_ended_and_forgotten() throws IOException {
        try (var folder = DataFolder.own(root)) {
            var records = new ProcessRecords(folder);
            var leftover = new ProcessBuilder("sleep", "600").start();
            records.record("broker", leftover.toHandle());
            assertThat(records.endLeftovers()).containsExactly("broker");
            assertThat(leftover.isAlive()).isFalse();
            assertThat(records.endLeftovers()).isEmpty();
        }
    }

    @Test
    void a_script_that_became_the_program_it_started_is_still_ours() throws IOException {
        try (var folder = DataFolder.own(root)) {
            var records = new ProcessRecords(folder);
            var server = new ProcessBuilder("sh", "-c", "sleep 0.3; exec sleep 600").start();
            records.record("dev-shop", server.toHandle());
            await().until(() -> server.info().command().orElse("").endsWith("sleep"));
            assertThat(records.endLeftovers()).containsExactly("dev-shop");
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void a_stranger_who_was_given_the_pid_lives_on() throws IOException {
        try (var folder = DataFolder.own(root)) {
            var records = new ProcessRecords(folder);
            var stranger = new ProcessBuilder("sleep", "600").start();
            records.record("broker", stranger.toHandle());
            var file = root.resolve("run/broker");
            var lines = Files.readAllLines(file);
            Files.write(file, List.of(lines.get(0), "2020-01-01T00:00:00Z"));
            assertThat(records.endLeftovers()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
            stranger.destroyForcibly();
        }
    }

    @Test
    void secrets_stay_the_same_and_nobody_else_reads_them() {
        String first;
        try (var folder = DataFolder.own(root)) {
            var secrets = new Secrets(folder);
            first = secrets.password("db");
            assertThat(secrets.webhookSecret("hook")).startsWith("whsec_");
            assertThat(secrets.typeable("demo")).matches("[a-z2-9]{14}");
            assertThat(secrets.password("other")).isNotEqualTo(first);
            secrets.set("demo", "given=1");
        }
        try (var folder = DataFolder.own(root)) {
            assertThat(new Secrets(folder).password("db")).isEqualTo(first);
            assertThat(new Secrets(folder).typeable("demo")).isEqualTo("given=1");
        }
    }
}
