package co.cosmeticos.auth.export;

import static co.cosmeticos.auth.privacy.PersonalDataService.CART_ORDER_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.user.User;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Archives of more than fits into memory, or of a person who did more than others. */
class ArchiveZipIT {

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

    private byte[] zip(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        ArchiveZip.write(export, exports.fileNames(export.id()), name -> exports.content(export.id(), name), out);
        return out.toByteArray();
    }

    private List<String> audit() {
        var audit = new ArrayList<String>();
        accounts.get(DataSubjects.class).tell(ana.id(), (kind, rows) -> {
            if ("audit".equals(kind)) {
                rows.forEach(audit::add);
            }
        });
        return audit;
    }

    @Test
    void an_archive_is_ready_when_each_service_has_added_its_part() throws IOException {
        var export = requested();
        assertThat(requested()).isEqualTo(export);
        accounts.get(AddFile.class)
                .add(export.id(), CART_ORDER_SERVICE, new Exports.ArchivedFile("orders-1.json", "[1]"));
        accounts.get(AddFile.class)
                .add(export.id(), CART_ORDER_SERVICE, new Exports.ArchivedFile("orders-1.json", "[\"ação\"]"));
        for (var service : PersonalDataService.values()) {
            assertThat(exports.ofUser(ana.id()).orElseThrow().isReady()).isFalse();
            accounts.get(CompleteExport.class).complete(export.id(), service);
            accounts.get(CompleteExport.class).complete(export.id(), service);
        }
        assertThat(exports.ofUser(ana.id()).orElseThrow().isReady()).isTrue();
        assertThat(told()).isEqualTo(1);
        assertThat(unzipped(zip(export))).containsExactly(Map.entry("orders-1.json", "[\"ação\"]"));
        assertThat(requested().id()).isNotEqualTo(export.id());
        assertThat(accounts.count("select count(*) from export_files")).isZero();
    }

    @Test
    void an_archive_can_be_fetched_as_long_after_it_is_ready_however_long_that_took() {
        var export = requested();
        accounts.clock.pass(Duration.ofDays(3));
        for (var service : PersonalDataService.values()) {
            accounts.get(CompleteExport.class).complete(export.id(), service);
        }
        var ready = java.time.OffsetDateTime.now(accounts.clock);
        exports.forgetBefore(ready);
        assertThat(exports.ofUser(ana.id())).isPresent();
        exports.forgetBefore(ready.plusSeconds(1));
        assertThat(exports.ofUser(ana.id())).isEmpty();
    }

    @Test
    void an_archive_is_written_file_by_file_as_it_is_read() throws IOException {
        var export = requested();
        for (var n = 1; n <= 80; n++) {
            accounts.get(AddFile.class)
                    .add(export.id(), CART_ORDER_SERVICE, new Exports.ArchivedFile("carts-%d.json".formatted(n), "x"));
        }
        var inMemory = new AtomicInteger();
        var most = new AtomicInteger();
        ArchiveZip.write(
                export,
                exports.fileNames(export.id()),
                name -> {
                    most.accumulateAndGet(inMemory.incrementAndGet(), Math::max);
                    return "n".repeat(1 << 20);
                },
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        inMemory.set(0);
                    }
                });
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void an_archive_that_is_deleted_while_it_is_fetched_ends_as_no_whole_one() {
        var export = requested();
        accounts.get(AddFile.class)
                .add(export.id(), CART_ORDER_SERVICE, new Exports.ArchivedFile("carts-1.json", "[]"));
        var names = exports.fileNames(export.id());
        exports.delete(export.id());
        assertThatThrownBy(() -> ArchiveZip.write(
                        export, names, name -> exports.content(export.id(), name), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_many_audit_entries_all_are_told_in_order() {
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("""
                insert into audit_entries (id, at, action, subject)
                select ('ffffffff-ffff-7fff-8fff-' || lpad(n::text, 12, '0'))::uuid, now(), 'N' || n, ?
                  from generate_series(1, 1203) n
                """, ana.id()));
        var told = audit().stream().filter(row -> row.contains("ffffffff")).toList();
        assertThat(told).hasSize(1203);
        assertThat(told.get(0)).contains("\"N1\"");
        assertThat(told.get(1202)).contains("\"N1203\"");
    }
}
