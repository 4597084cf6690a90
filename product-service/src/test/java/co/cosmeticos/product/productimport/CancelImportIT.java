package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.AdminTokens;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An import can be ended before it is through: what was written stays, and nothing comes after the answer. */
class CancelImportIT {

    private static final UUID MARIA = Ids.next();
    private static final ColumnMapping OWN = ColumnMapping.parse(null, "BRL", null);

    private static Shop shop;
    private static Imports imports;
    private static TestApi api;

    @BeforeAll
    static void open() {
        shop = new Shop();
        imports = shop.get(Imports.class);
        api = TestApi.of(
                shop.get(ImportCancellationResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID received(String prefix, int products) {
        var id = Ids.next();
        var text = IntStream.range(0, products)
                .mapToObj(number ->
                        "%1$s-%2$d,Batom,Ipê,Batons,%3$s-%2$d,10\n".formatted(prefix, number, prefix.toUpperCase()))
                .collect(Collectors.joining("", "slug,name,brand,category,sku,price\n", ""));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        imports.begin(id, TestJson.JSONB.toJson(OWN), Optional.empty());
        imports.addChunk(id, 0, bytes);
        imports.queue(id, bytes.length);
        return id;
    }

    private static MockHttpResponse cancel(UUID id, String permission) {
        return api.post("/products/import/%s/cancel".formatted(id))
                .header("Authorization", "Bearer " + AdminTokens.of(MARIA, permission))
                .send();
    }

    private static String body(MockHttpResponse response) {
        return new String(response.getOutput(), StandardCharsets.UTF_8);
    }

    private static long products(String prefix) {
        return shop.number("select count(*) from products where slug like '%s-%%'".formatted(prefix));
    }

    private static long audited(UUID id) {
        return shop.number(
                "select count(*) from outbox_events where data like '%%products.import-canceled%%%s%%'".formatted(id));
    }

    @Test
    void one_that_waits_writes_nothing_and_once_more_is_the_same() {
        var id = received("waits", 3);
        for (var time = 0; time < 2; time++) {
            var response = cancel(id, "catalog:write");
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(body(response)).contains("\"status\":\"CANCELED\"", "\"rows\":0");
        }
        shop.get(RunImport.class).run(id);
        assertThat(products("waits")).isZero();
        assertThat(imports.find(id).orElseThrow().status()).isEqualTo("CANCELED");
        assertThat(shop.number("select count(*) from import_chunks where import_id = '%s'".formatted(id)))
                .isZero();
        assertThat(audited(id)).isOne();
    }

    @Test
    void of_one_that_runs_the_batches_stay_that_were_written_and_none_comes_after_the_answer() {
        var id = received("runs", 60);
        var job = shop.get(ChangeImportStatus.class).start(id).orElseThrow();
        try (var file = new CsvFile(() -> new ChunkStream(imports, id), OWN, 0)) {
            var written =
                    shop.get(SaveImportBatch.class).save(job, file.next(20).orElseThrow());
            var next = file.next(20).orElseThrow();
            assertThat(body(cancel(id, "catalog:write"))).contains("\"rows\":20", "\"created\":20");
            assertThatThrownBy(() -> shop.get(ImportBatch.class).write(written, next))
                    .isInstanceOf(SaveImportBatch.Superseded.class);
        }
        shop.get(ChangeImportStatus.class).finish(id, Optional.empty());
        var over = imports.find(id).orElseThrow();
        assertThat(over.status()).isEqualTo("CANCELED");
        assertThat(over.finishedAt()).isNotNull();
        assertThat(products("runs")).isEqualTo(20);
    }

    @Test
    void canceled_at_any_moment_of_its_run_it_has_written_what_it_says() throws Exception {
        for (var round = 0; round < 8; round++) {
            var prefix = "race" + round;
            var id = received(prefix, 600);
            var run = CompletableFuture.runAsync(() -> shop.get(RunImport.class).run(id));
            Thread.sleep(25L * round);
            var answer = cancel(id, "catalog:write");
            var writtenThen = products(prefix);
            run.get();
            var job = imports.find(id).orElseThrow();
            assertThat(job.status()).isEqualTo(answer.getStatus() == 200 ? "CANCELED" : "DONE");
            assertThat(products(prefix)).isEqualTo(writtenThen).isEqualTo(job.created());
        }
    }

    @Test
    void one_that_is_over_or_unknown_or_of_who_may_not() {
        var id = received("over", 1);
        shop.get(RunImport.class).run(id);
        var response = cancel(id, "catalog:write");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(body(response)).contains("/problems/import-not-running", "\"importStatus\":\"DONE\"");
        assertThat(cancel(Ids.next(), "catalog:write").getStatus()).isEqualTo(404);
        assertThat(cancel(id, "stock:write").getStatus()).isEqualTo(403);
    }
}
