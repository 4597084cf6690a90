package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.AdminTokens;
import co.cosmeticos.product.Shop;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as they come: their charset, and the same file twice. */
class ImportFileIT {

    private static final UUID MARIA = Ids.next();
    private static final UUID JOANA = Ids.next();

    private static Shop shop;
    private static TestApi api;

    @BeforeAll
    static void open() {
        shop = new Shop();
        api = TestApi.of(
                shop.get(ImportResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static MockHttpResponse sent(UUID admin, @Nullable String key, String type, byte[] file) {
        var call = api.post("http://evil.example/products/import")
                .header("Authorization", "Bearer " + AdminTokens.of(admin, "catalog:write"))
                .body(type, file);
        return (key == null ? call : call.header("Idempotency-Key", key)).send();
    }

    private static String body(MockHttpResponse response) {
        return new String(response.getOutput(), StandardCharsets.UTF_8);
    }

    private static UUID id(MockHttpResponse response) {
        return UUID.fromString(Json.createReader(new ByteArrayInputStream(response.getOutput()))
                .readObject()
                .getString("id"));
    }

    private static String row(String sku, int stock) {
        return "name,brand,category,sku,price,stock\nSérum “%s” €,Ipê,Séruns,%s,10,%d\n".formatted(sku, sku, stock);
    }

    private static long named(String sku) {
        return shop.number(
                "select count(*) from products where name = 'Sérum “%s” €' and status = 'ACTIVE'".formatted(sku));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, UTF-8, A-UTF8",
        "text/csv; charset=utf-8, UTF-8, B-UTF8",
        "text/csv; charset=UTF-8; header=present, UTF-8, C-UTF8",
        "text/csv; charset=windows-1252, windows-1252, D-1252",
        "text/csv; charset=ISO-8859-1, windows-1252, E-LATIN",
        "text/csv; charset=utf-16, UTF-16, F-UTF16",
        "text/csv, UTF-16, G-UTF16",
        "text/csv; charset=utf-16le, UTF-16LE, H-UTF16"
    })
    void a_file_is_read_in_the_charset_that_it_says(String type, String charset, String sku) {
        var response = sent(MARIA, null, type, row(sku, 1).getBytes(Charset.forName(charset)));
        assertThat(response.getStatus()).isEqualTo(202);
        shop.get(RunImport.class).run(id(response));
        assertThat(named(sku)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, windows-1252, A-BAD",
        "text/csv, ISO-8859-1, B-BAD",
        "text/csv; charset=utf-8, windows-1252, C-BAD",
        "text/csv; charset=utf-16, UTF-8, D-BAD1",
        "text/csv; charset=ebcdic-cp-us, UTF-8, E-BAD",
        "text/csv; charset=utf-7, UTF-8, F-BAD"
    })
    void a_file_in_another_charset_is_refused_and_not_kept(String type, String charset, String sku) {
        var before = shop.number("select count(*) from imports");
        var response = sent(MARIA, "charset-" + sku, type, row(sku, 1).getBytes(Charset.forName(charset)));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(body(response)).contains("/problems/invalid-charset");
        assertThat(shop.number("select count(*) from imports")).isEqualTo(before);
    }

    @Test
    void a_byte_that_windows_has_no_sign_for_is_refused() {
        var file = row("X-81", 1).getBytes(Charset.forName("windows-1252"));
        file[file.length - 20] = (byte) 0x81;
        assertThat(sent(MARIA, null, "text/csv; charset=windows-1252", file).getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_file_that_is_cut_within_a_sign_or_longer_than_a_buffer_is_read_whole_or_not() {
        var name = "é".repeat(150);
        var text = new StringBuilder("name,brand,category,sku,price\n");
        for (var i = 0; i < 400; i++) {
            text.append("%s%d,Ipê,Séruns,LONGO-%d,10\n".formatted(name, i, i));
        }
        var whole = text.toString().getBytes(StandardCharsets.UTF_8);
        var response = sent(MARIA, null, "text/csv", whole);
        shop.get(RunImport.class).run(id(response));
        assertThat(shop.number("select count(*) from products where name like 'ééé%'"))
                .isEqualTo(400);
        var cut = java.util.Arrays.copyOf("name,brand\né".getBytes(StandardCharsets.UTF_8), 12);
        assertThat(sent(MARIA, null, "text/csv", cut).getStatus()).isEqualTo(400);
    }

    @Test
    void a_file_sent_again_with_its_key_is_the_same_import_and_counts_no_stock_again() {
        var file = row("VEZES", 10).getBytes(StandardCharsets.UTF_8);
        var first = sent(MARIA, "vezes", "text/csv", file);
        shop.get(RunImport.class).run(id(first));
        shop.get(co.cosmeticos.product.stock.AdjustStock.class)
                .adjusted("VEZES", -3, "vendidos", java.util.Optional.empty());
        var again = sent(MARIA, "vezes", "text/csv", file);
        assertThat(again.getStatus()).isEqualTo(202);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(again.getOutputHeaders().getFirst("Location")).isEqualTo("/products/import/" + id(first));
        shop.get(RunImport.class).run(id(again));
        assertThat(shop.number("select on_hand from stock_levels where sku = 'VEZES'"))
                .isEqualTo(7);
        assertThat(shop.number("select count(*) from imports where status in ('RECEIVING', 'QUEUED')"))
                .isZero();
    }

    @Test
    void a_key_names_one_file_one_mapping_and_one_administrator() {
        var file = row("CHAVE", 10).getBytes(StandardCharsets.UTF_8);
        var first = sent(MARIA, "chave", "text/csv", file);
        var other = sent(MARIA, "chave", "text/csv", row("CHAVE", 11).getBytes(StandardCharsets.UTF_8));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(body(other)).contains("/problems/idempotency-key-reused");
        assertThat(id(sent(JOANA, "chave", "text/csv", file))).isNotEqualTo(id(first));
        assertThat(sent(MARIA, "", "text/csv", file).getStatus()).isEqualTo(400);
        assertThat(id(sent(MARIA, null, "text/csv", file))).isNotEqualTo(id(sent(MARIA, null, "text/csv", file)));
        assertThat(List.of(first.getOutputHeaders().getFirst("Location")))
                .allSatisfy(location -> assertThat(api.get(String.valueOf(location))
                                .header("Authorization", "Bearer " + AdminTokens.of(MARIA, "catalog:write"))
                                .send()
                                .getStatus())
                        .isEqualTo(200));
        shop.jdbi().useHandle(handle -> handle.execute("delete from imports where status = 'QUEUED'"));
    }
}
