package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.listing.ProductDetails;
import co.cosmeticos.product.quote.QuoteResource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is stored is a whole product, and a row that would break it harms itself alone. */
class WholeProductsIT {

    private static final String HEADER = String.join(",", ColumnMapping.OWN) + "\n";

    private static Shop shop;
    private static Imports imports;

    @BeforeAll
    static void open() {
        shop = new Shop();
        imports = shop.get(Imports.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** Slug, SKU, options and the rest of a row, priced in reais. */
    private static String row(String slug, String sku, String options) {
        return row(slug, sku, options, "10,BRL,5");
    }

    private static String row(String slug, String sku, String options, String rest) {
        return "%s,Batom %s,Aurora,Maquiagem > Batons,Cor,Aqua,b.jpg,%s,%s,%s\n"
                .formatted(slug, slug, sku, options, rest);
    }

    private static ImportJob imported(String text) {
        var id = Ids.next();
        imports.begin(id, TestJson.JSONB.toJson(ColumnMapping.parse(null, null, null)), Optional.empty());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        imports.addChunk(id, 0, bytes);
        imports.queue(id, bytes.length);
        shop.get(RunImport.class).run(id);
        return imports.find(id).orElseThrow();
    }

    private static Map<Long, String> rejections(ImportJob job) {
        return imports.rejections(job.id(), 0, 100).stream()
                .collect(Collectors.toMap(Imports.Rejection::line, Imports.Rejection::reason));
    }

    private static List<String> quoted(String... skus) {
        var lines = Stream.of(skus)
                .map(sku -> new QuoteResource.LineRequest(sku, 1))
                .toList();
        return shop.get(QuoteResource.class).quote(new QuoteResource.QuoteRequest(lines)).items().stream()
                .map(quote -> quote.sku() + " " + quote.options())
                .toList();
    }

    @Test
    void a_second_variant_with_other_options_than_the_stored_one_is_refused_by_line() {
        imported(HEADER + row("duas", "DUAS-1", "Cor,Azul,,"));
        var job = imported(HEADER
                + row("duas", "DUAS-2", "Cor,Azul,Tamanho,G")
                + row("duas", "DUAS-3", "Cor,Verde,,")
                + row("outra", "OUTRA-1", "Cor,Azul,Tamanho,G"));
        assertThat(job.status()).isEqualTo("DONE");
        assertThat(rejections(job)).containsOnlyKeys(2L);
        assertThat(rejections(job).get(2L)).contains("[Cor, Tamanho]", "[Cor]");
        assertThat(quoted("DUAS-1", "DUAS-2", "DUAS-3", "OUTRA-1"))
                .containsExactly("DUAS-1 {Cor=Azul}", "DUAS-3 {Cor=Verde}", "OUTRA-1 {Cor=Azul, Tamanho=G}");
    }

    @Test
    void options_or_a_currency_change_only_with_all_variants() {
        imported(HEADER + row("muda", "MUDA-1", "Cor,Azul,,") + row("muda", "MUDA-2", "Cor,Verde,,"));
        var alone = imported(HEADER + row("muda", "MUDA-1", "Cor,Azul,,", "10,USD,5"));
        assertThat(rejections(alone).get(2L)).contains("USD", "BRL");
        var renamed = imported(HEADER + row("muda", "MUDA-1", "Tom,Azul,,"));
        assertThat(rejections(renamed)).containsOnlyKeys(2L);
        var both = imported(HEADER
                + row("muda", "MUDA-1", "Cor,Azul,Tamanho,G", "10,USD,5")
                + row("muda", "MUDA-2", "Cor,Azul,Tamanho,M", "10,USD,5"));
        assertThat(both.rejected()).isZero();
        assertThat(quoted("MUDA-1", "MUDA-2"))
                .containsExactly("MUDA-1 {Cor=Azul, Tamanho=G}", "MUDA-2 {Cor=Azul, Tamanho=M}");
    }

    @Test
    void options_that_another_sku_has_are_refused_by_line_and_may_be_swapped() {
        imported(HEADER + row("troca", "TROCA-1", "Cor,Azul,,") + row("troca", "TROCA-2", "Cor,Verde,,"));
        var taken = imported(HEADER + row("troca", "TROCA-3", "Cor,Verde,,") + row("troca", "TROCA-4", "Cor,Rosa,,"));
        assertThat(rejections(taken)).containsOnlyKeys(2L);
        var swapped = imported(HEADER + row("troca", "TROCA-1", "Cor,Verde,,") + row("troca", "TROCA-2", "Cor,Azul,,"));
        assertThat(swapped.rejected()).isZero();
        var half = imported(
                HEADER + row("troca", "TROCA-1", "Cor,Azul,,") + row("troca", "TROCA-2", "Cor,Verde,,", "0,BRL,5"));
        assertThat(rejections(half)).containsOnlyKeys(2L, 3L);
        assertThat(quoted("TROCA-1", "TROCA-2", "TROCA-4"))
                .containsExactly("TROCA-1 {Cor=Verde}", "TROCA-2 {Cor=Azul}", "TROCA-4 {Cor=Rosa}");
    }

    @Test
    void a_product_that_is_stored_broken_is_read_sold_and_mended() {
        imported(HEADER + row("velho", "VELHO-1", "Cor,Azul,,") + row("velho", "VELHO-2", "Cor,Verde,,"));
        breakOptions();
        assertThat(quoted("VELHO-1", "VELHO-2")).containsExactly("VELHO-1 {Cor=Azul}", "VELHO-2 {Cor=Verde}");
        var more = imported(HEADER + row("velho", "VELHO-3", "Cor,Rosa,Tamanho,G"));
        assertThat(rejections(more).get(2L)).contains("VELHO-1", "name it too");
        var mended = imported(HEADER
                + row("velho", "VELHO-1", "Cor,Azul,Tamanho,G")
                + row("velho", "VELHO-2", "Cor,Verde,Tamanho,G")
                + row("velho", "VELHO-3", "Cor,Rosa,Tamanho,G"));
        assertThat(mended.rejected()).isZero();
        assertThat(shop.get(ProductDetails.class).find("velho", false).json()).contains("\"Tamanho\"");
    }

    // As an older version could store it, and rendered from that.
    private static void breakOptions() {
        shop.jdbi().useHandle(handle -> {
            handle.execute("alter table variants drop constraint variants_fit_options");
            handle.execute("update products set option_names = '{Cor,Tamanho}' where slug = 'velho'");
            handle.execute("alter table variants add constraint variants_fit_options foreign key"
                    + " (product_id, option_count) references products (id, option_count) not valid");
        });
        shop.get(co.cosmeticos.product.stock.AdjustStock.class).counted("VELHO-2", 0, "teste", Optional.empty());
        var detail = shop.get(ProductDetails.class).find("velho", false).json();
        assertThat(detail).contains("{ \"Cor\" : \"Azul\" }").doesNotContain("\"Tamanho\" : null", "[null");
    }

    @Test
    void the_database_stores_no_variant_that_does_not_fit_its_product() {
        shop.sells("FITS-1", 1);
        assertThatThrownBy(() -> shop.jdbi()
                        .useHandle(handle ->
                                handle.execute("update variants set option_values = '{Azul}' where sku = 'FITS-1'")))
                .isInstanceOf(JdbiException.class)
                .hasStackTraceContaining("variants_fit_options");
    }

    @Test
    void columns_that_a_file_has_not_and_an_archived_product_stay_as_they_are() {
        imported(HEADER + row("fica", "FICA-1", "Cor,Azul,,"));
        shop.jdbi().useHandle(handle -> handle.execute("update products set status = 'ARCHIVED' where slug = 'fica'"));
        var job = imported("slug,name,brand,category,sku,option1_name,option1_value,price\n"
                + "fica,Batom fica,Aurora,Maquiagem > Batons,FICA-1,Cor,Azul,12\n");
        assertThat(job.rejected()).isZero();
        var detail = shop.get(ProductDetails.class).find("fica", true).json();
        assertThat(detail)
                .contains("\"description\" : \"Cor\"", "\"ingredients\" : \"Aqua\"", "/b.jpg\"", "1200", "ARCHIVED");
        imported(HEADER + row("fica", "FICA-1", "Cor,Azul,,").replace(",b.jpg,", ",,"));
        assertThat(shop.get(ProductDetails.class).find("fica", true).json()).contains("\"images\" : []");
    }

    @Test
    void a_row_without_a_slug_changes_no_product_that_is_called_otherwise() {
        var header = "name,brand,category,price\n";
        imported(header + "Batom,Lumi,Batons,10\n");
        var job = imported(header + "Batom,Lumi+,Batons,20\n");
        assertThat(rejections(job).get(2L)).contains("Batom by Lumi");
        assertThat(imported(header + "Batom,Lumi,Batons,30\n").updated()).isEqualTo(1);
        assertThat(shop.number("select price_minor from variants where sku = 'LUMI-BATOM'"))
                .isEqualTo(3_000);
    }

    @Test
    void a_fault_that_nobody_foresaw_costs_the_rows_of_its_product_and_no_other() {
        shop.jdbi().useHandle(handle -> {
            handle.execute("alter table products add constraint no_rain check (name <> 'Batom chuva')");
            handle.execute("alter table variants add constraint no_snow check (sku <> 'NEVE-1')");
        });
        var job = imported(HEADER
                + row("sol", "SOL-1", "Cor,Azul,,")
                + row("chuva", "CHUVA-1", "Cor,Azul,,")
                + row("chuva", "CHUVA-2", "Cor,Verde,,")
                + row("neve", "NEVE-1", "Cor,Azul,,")
                + row("vento", "VENTO-1", "Cor,Azul,,"));
        assertThat(job.status()).isEqualTo("DONE");
        assertThat(job.created()).isEqualTo(2);
        assertThat(rejections(job)).containsOnlyKeys(3L, 4L, 5L).containsEntry(5L, "cannot be stored (23514)");
        assertThat(quoted("SOL-1", "VENTO-1", "CHUVA-1")).hasSize(2);
        assertThat(shop.number("select count(*) from outbox_events where data::text like '%chuva%'"))
                .isZero();
    }

    @Test
    void a_sku_that_two_products_get_at_once_is_taken_by_one_of_them() throws Exception {
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var outcomes = co.cosmeticos.product.Race.atOnce(
                8,
                () -> shop.get(SaveProduct.class)
                        .create(
                                Shop.draft(
                                        "Corrida " + turn.incrementAndGet(),
                                        "Aurora",
                                        "Batons",
                                        new VariantDraft("CORRIDA", List.of(), 100, 1)),
                                Optional.empty()));
        assertThat(outcomes.stream().filter(java.util.UUID.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(co.cosmeticos.product.catalog.ProductRefused.SkuTaken.class::isInstance))
                .hasSize(7);
    }
}
