package co.cosmeticos.auth.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.person.PersonService;
import co.cosmeticos.auth.person.Persons;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.problem.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportIT {

    private final Accounts accounts = new Accounts();
    private User ana;
    private Exports exports;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com");
        exports = accounts.get(Exports.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Export requested() {
        return accounts.get(RequestExport.class).request(ana.id());
    }

    private long told() {
        return accounts.events().stream()
                .filter(event -> event.startsWith("user.export-ready "))
                .count();
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void an_archive_is_ready_when_each_service_has_added_its_part() throws IOException {
        var export = requested();
        assertThat(requested()).isEqualTo(export);
        exports.putFile(export.id(), new Exports.ArchivedFile("orders-1.json", "[1]"));
        exports.putFile(export.id(), new Exports.ArchivedFile("orders-1.json", "[\"ação\"]"));
        for (var service : PersonService.values()) {
            assertThat(exports.ofUser(ana.id()).orElseThrow().isReady()).isFalse();
            accounts.get(CompleteExport.class).complete(export.id(), service);
            accounts.get(CompleteExport.class).complete(export.id(), service);
        }
        assertThat(exports.ofUser(ana.id()).orElseThrow().isReady()).isTrue();
        assertThat(told()).isEqualTo(1);
        assertThat(unzipped(ArchiveZip.of(export, exports.files(export.id()))))
                .containsExactly(Map.entry("orders-1.json", "[\"ação\"]"));
        assertThat(requested().id()).isNotEqualTo(export.id());
        assertThat(accounts.count("select count(*) from export_files")).isZero();
    }

    @Test
    void nothing_is_added_to_an_archive_that_is_not_there() {
        var nowhere = UUID.randomUUID();
        assertThat(exports.putFile(nowhere, new Exports.ArchivedFile("orders-1.json", "[]")))
                .isFalse();
        assertThatThrownBy(() -> accounts.get(CompleteExport.class).complete(nowhere, PersonService.ASYNC_WORKER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_the_account_all_is_told_but_what_guards_it() {
        accounts.logIn("ana@example.com", Accounts.PASSWORD);
        var kept = accounts.get(Persons.class).kept(ana.id());
        assertThat(kept)
                .containsOnlyKeys(
                        "account",
                        "addresses",
                        "cards",
                        "consents",
                        "identities",
                        "sessions",
                        "letters",
                        "second-factor",
                        "audit",
                        "exports");
        assertThat(kept.get("account")).singleElement().asString().contains("ana@example.com", "Ana");
        assertThat(kept.get("sessions")).singleElement().asString().contains("Firefox", "last_used_at");
        assertThat(kept.get("audit")).isNotEmpty();
        assertThat(kept.toString()).doesNotContain("argon2", "password_hash");
    }

    @Test
    void an_old_archive_is_forgotten() {
        requested();
        exports.forgetBefore(java.time.OffsetDateTime.now(accounts.clock));
        assertThat(exports.ofUser(ana.id())).isPresent();
        exports.forgetBefore(java.time.OffsetDateTime.now(accounts.clock).plusSeconds(1));
        assertThat(exports.ofUser(ana.id())).isEmpty();
    }
}
