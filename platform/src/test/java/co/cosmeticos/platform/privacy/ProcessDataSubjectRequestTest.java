package co.cosmeticos.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.MovingClock;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.platform.remote.OtherService;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.token.UserId;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessDataSubjectRequestTest {

    private static final UUID ANA = UUID.randomUUID();
    private static final UUID REQUEST = UUID.randomUUID();

    private final OtherService auth =
            new OtherService().answers("/token", 200, "{\"access_token\": \"ours\", \"expires_in\": 600}");
    private final DataSubjectsClient owner = new DataSubjectsClient(
            new RemoteServices(new ServiceTokens(new TokenClient(auth.settings()), new MovingClock())),
            auth.settings());
    private final Kept kept = new Kept();
    private final TestContainer container = TestContainer.of(ProcessDataSubjectRequest.class)
            .with(PersonalData.class, kept)
            .with(DataSubjectsClient.class, owner)
            .start();

    /** A service that keeps 250 rows of everybody. */
    private static final class Kept implements PersonalData {

        private final List<DataSubject> erased = new ArrayList<>();
        private boolean needed;
        private List<String> rows =
                IntStream.range(0, 250).mapToObj("{\"n\":%d}"::formatted).toList();

        @Override
        public void export(DataSubject person, Archive archive) {
            archive.add("rows", rows);
            archive.add("none", List.of());
        }

        @Override
        public void erase(DataSubject person) {
            if (needed) {
                throw new NotYet("An order is not decided.");
            }
            erased.add(person);
        }
    }

    @AfterEach
    void stop() {
        container.close();
        auth.close();
    }

    private void process(DataSubjectRequest.Kind kind) {
        container
                .get(ProcessDataSubjectRequest.class)
                .process(new DataSubjectRequest(kind, REQUEST, new UserId(ANA)), "test-service");
    }

    private void isKnown() {
        auth.answers("/internal/data-subjects/" + ANA, 200, "{\"id\": \"%s\", \"emailHash\": \"abc\"}".formatted(ANA));
    }

    private String path(String kind, String rest) {
        return "/internal/%s/%s/%s".formatted(kind, REQUEST, rest);
    }

    @Test
    void an_export_is_added_in_files_of_a_hundred_rows_and_then_told_of() {
        isKnown();
        for (var n = 1; n <= 3; n++) {
            auth.answers(path("exports", "files/rows-%d.json".formatted(n)), 204, "");
        }
        auth.answers(path("exports", "parts/test-service"), 204, "");
        process(DataSubjectRequest.Kind.EXPORT);
        assertThat(auth.asked(path("exports", "files/rows-3.json")))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.body()).startsWith("[{\"n\":200}").endsWith("{\"n\":249}]"));
        assertThat(auth.asked(path("exports", "parts/test-service"))).hasSize(1);
    }

    /** The bodies of the files that these rows became. */
    private List<String> filesOf(String... rows) {
        isKnown();
        kept.rows = List.of(rows);
        for (var n = 1; n <= 40; n++) {
            auth.answers(path("exports", "files/rows-%d.json".formatted(n)), 204, "");
        }
        auth.answers(path("exports", "parts/test-service"), 204, "");
        process(DataSubjectRequest.Kind.EXPORT);
        assertThat(auth.asked(path("exports", "parts/test-service"))).hasSize(1);
        return IntStream.rangeClosed(1, 40)
                .mapToObj(n -> auth.asked(path("exports", "files/rows-%d.json".formatted(n))))
                .flatMap(List::stream)
                .map(OtherService.Asked::body)
                .toList();
    }

    private static String row(int n, String sign, int times) {
        return "{\"n\":%d,\"text\":\"%s\"}".formatted(n, sign.repeat(times));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void a_file_is_cut_by_its_bytes_however_large_its_rows_are() {
        var rows = IntStream.range(0, 90).mapToObj(n -> row(n, "ç", 10_000)).toArray(String[]::new);
        var files = filesOf(rows);
        assertThat(files).hasSize(7).allMatch(file -> bytes(file) <= Archive.BYTES + 200);
        assertThat("[" + String.join(",", rows) + "]")
                .isEqualTo(String.join("", files).replace("][", ","));
    }

    @Test
    void a_row_that_is_larger_than_a_file_has_one_for_itself_and_its_neighbors_theirs() {
        var files = filesOf(row(1, "a", 10), row(2, "b", 400_000), row(3, "c", 10), row(4, "d", 10));
        assertThat(files)
                .containsExactly(
                        "[" + row(1, "a", 10) + "]",
                        "[" + row(2, "b", 400_000) + "]",
                        "[" + row(3, "c", 10) + "," + row(4, "d", 10) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "漢", "😀", "\\\"", "\\u00e9"})
    void a_row_that_is_larger_than_a_request_comes_in_parts_that_make_it_again(String sign) {
        var row = row(1, "x" + sign, 700_000);
        var files = filesOf(row(0, "a", 1), row, row(2, "b", 1));
        assertThat(files).allMatch(file -> bytes(file) < 1 << 20).startsWith("[" + row(0, "a", 1) + "]");
        var text = new StringBuilder();
        for (var file : files.subList(1, files.size() - 1)) {
            try (var reader = Json.createReader(new StringReader(file))) {
                text.append(reader.readArray().getJsonObject(0).getString("text"));
            }
        }
        assertThat(text.toString()).isEqualTo(row);
        assertThat(files).endsWith("[" + row(2, "b", 1) + "]");
    }

    @Test
    void who_is_still_needed_is_not_told_of_as_erased() {
        isKnown();
        kept.needed = true;
        assertThatThrownBy(() -> process(DataSubjectRequest.Kind.ERASE)).isInstanceOf(PersonalData.NotYet.class);
        assertThat(auth.asked(path("erasures", "parts/test-service"))).isEmpty();
        kept.needed = false;
        auth.answers(path("erasures", "parts/test-service"), 204, "");
        process(DataSubjectRequest.Kind.ERASE);
        assertThat(kept.erased).containsExactly(new DataSubject(ANA, "abc"));
        assertThat(auth.asked(path("erasures", "parts/test-service"))).hasSize(1);
    }

    @Test
    void what_nobody_knows_any_more_is_left_and_what_fails_is_tried_again() {
        process(DataSubjectRequest.Kind.EXPORT);
        auth.answers("/internal/data-subjects/" + ANA, 500, "{}");
        assertThatThrownBy(() -> process(DataSubjectRequest.Kind.ERASE)).isInstanceOf(RemoteRefused.class);
        assertThat(kept.erased).isEmpty();
    }

    @Test
    void after_a_restore_everybody_in_the_ledger_is_erased_again_however_long_it_cannot_be_read() {
        var second = UUID.randomUUID();
        var ledger = "/internal/erasures";
        auth.answers(ledger, 503, "{}");
        var job = new DataSubjectJob(null, null, new MovingClock());
        try (var replaying = TestContainer.of(ReplayErasures.class)
                .with(PersonalData.class, kept)
                .with(DataSubjectsClient.class, owner)
                .with(DataSubjectJob.class, job)
                .with(co.cosmeticos.platform.settings.Settings.class, auth.settings())
                .start()) {
            var reader = new Thread(() -> replaying.get(ReplayErasures.class).replay());
            reader.start();
            org.awaitility.Awaitility.await().until(() -> !auth.asked(ledger).isEmpty());
            auth.answers(
                    ledger,
                    200,
                    "{\"items\": [{\"id\": \"%s\", \"userId\": \"%s\"}, {\"id\": \"%s\", \"userId\": \"%s\", \"emailHash\": \"x\"}]}"
                            .formatted(REQUEST, ANA, UUID.randomUUID(), second));
            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(kept.erased)
                            .containsExactly(new DataSubject(ANA, null), new DataSubject(second, "x")));
        }
    }
}
