package co.cosmeticos.product.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.listing.ProductDetails;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SaveProductIT {

    private static Shop shop;
    private static SaveProduct saveProduct;

    @BeforeAll
    static void open() {
        shop = new Shop();
        saveProduct = shop.get(SaveProduct.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static VariantDraft variant(String sku, String color, long priceMinor, @Nullable Integer onHand) {
        return new VariantDraft(sku, List.of(color), priceMinor, onHand);
    }

    private static EntityTags at(long version) {
        return Conditional.expected(Conditional.tag(version));
    }

    private static UUID create(ProductDraft draft) {
        return saveProduct.create(draft, Optional.empty());
    }

    private static JsonObject detail(UUID id) {
        var json = shop.get(ProductDetails.class).find(id.toString(), true).json();
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static ProductDraft lipstick(String name, String sku) {
        return lipstick(name, sku, 0, 5);
    }

    /** As a change names it, without stock. */
    private static ProductDraft changed(String name, String sku) {
        return lipstick(name, sku, null, null);
    }

    private static ProductDraft lipstick(String name, String sku, @Nullable Integer first, @Nullable Integer second) {
        return Shop.draft(
                name,
                "Aurora",
                "Maquiagem > Batons",
                variant(sku + "-1", "Rubi", 4_990, first),
                variant(sku + "-2", "Coral \"vivo\"", 3_990, second));
    }

    @Test
    void the_detail_shows_the_product_with_options_prices_images_and_availability() {
        var detail = detail(create(lipstick("Batom Único", "UNI")));
        assertThat(detail.getString("slug")).isEqualTo("batom-unico");
        assertThat(detail.getString("category")).isEqualTo("Maquiagem > Batons");
        assertThat(detail.getJsonArray("breadcrumb"))
                .hasToString("[{\"slug\":\"maquiagem\",\"name\":\"Maquiagem\"},"
                        + "{\"slug\":\"maquiagem-batons\",\"name\":\"Batons\"}]");
        assertThat(detail.getInt("priceMinor")).isEqualTo(3_990);
        assertThat(detail.getInt("highestPriceMinor")).isEqualTo(4_990);
        assertThat(detail.getBoolean("available")).isTrue();
        assertThat(detail.getString("image")).isEqualTo("http://media.example/foto.jpg");
        assertThat(detail.getJsonArray("images").getString(1)).isEqualTo("https://images.example/outra.jpg");
        assertThat(detail.getJsonArray("options").getJsonObject(0).getJsonArray("values"))
                .hasToString("[\"Rubi\",\"Coral \\\"vivo\\\"\"]");
        var first = detail.getJsonArray("variants").getJsonObject(0);
        assertThat(first.getJsonObject("options").getString("Cor")).isEqualTo("Rubi");
        assertThat(first.getBoolean("available")).isFalse();
    }

    @Test
    void a_slug_or_a_sku_of_another_product_is_refused_and_nothing_is_written() {
        create(lipstick("Batom Tomado", "TOM"));
        assertThatThrownBy(() -> create(lipstick("Batom Tomado", "OUTRO")))
                .isInstanceOf(ProductRefused.SlugTaken.class);
        assertThatThrownBy(() -> create(lipstick("Batom Outro", "TOM"))).isInstanceOf(ProductRefused.SkuTaken.class);
        assertThat(shop.number("select count(*) from products where slug = 'batom-outro'"))
                .isZero();
    }

    @Test
    void a_change_needs_the_version_last_read_and_raises_it() {
        var id = create(lipstick("Batom Versão", "VER"));
        var version = shop.get(ProductDetails.class).find(id.toString(), false).version();
        saveProduct.change(id, at(version), kept -> changed("Batom Versão", "VER"), Optional.empty());
        assertThatThrownBy(() ->
                        saveProduct.change(id, at(version), kept -> changed("Batom Versão", "VER"), Optional.empty()))
                .isInstanceOf(Conditional.Stale.class);
        assertThat(shop.get(ProductDetails.class).find(id.toString(), false).version())
                .isEqualTo(version + 1);
    }

    @Test
    void variants_that_a_change_does_not_name_go_off_sale_and_come_back_with_their_stock() {
        var id = create(lipstick("Batom Vai", "VAI"));
        var one = Shop.draft(
                "Batom Vai", "Aurora", "Maquiagem > Batons", variant("VAI-1", "Coral \"vivo\"", 4_990, null));
        saveProduct.change(id, at(1), kept -> one, Optional.empty());
        assertThat(detail(id).getJsonArray("variants")).hasSize(1);
        saveProduct.change(id, at(2), kept -> changed("Batom Vai", "VAI"), Optional.empty());
        assertThat(detail(id).getJsonArray("variants")).hasSize(2);
        assertThat(shop.number("select on_hand from stock_levels where sku = 'VAI-2'"))
                .isEqualTo(5);
        assertThat(shop.number("select on_hand from stock_levels where sku = 'VAI-1'"))
                .isZero();
    }

    @Test
    void two_variants_can_change_their_options_with_each_other() {
        var id = create(lipstick("Batom Troca", "TRO"));
        var swapped = Shop.draft(
                "Batom Troca",
                "Aurora",
                "Maquiagem > Batons",
                variant("TRO-1", "Coral \"vivo\"", 100, null),
                variant("TRO-2", "Rubi", 100, null));
        saveProduct.change(id, at(1), kept -> swapped, Optional.empty());
        assertThat(detail(id).getJsonArray("variants").getJsonObject(1).getJsonObject("options"))
                .hasToString("{\"Cor\":\"Rubi\"}");
    }

    @Test
    void an_archived_product_is_gone_for_the_public_and_there_for_administrators() {
        var id = create(lipstick("Batom Velho", "VEL"));
        var draft = changed("Batom Velho", "VEL");
        var archived = new ProductDraft(
                draft.slug(),
                new ProductDraft.Texts(draft.texts().name(), draft.texts().brand(), "", ""),
                draft.category(),
                List.of(),
                draft.optionNames(),
                "BRL",
                ProductStatus.ARCHIVED,
                draft.variants());
        saveProduct.change(id, at(1), kept -> archived, Optional.empty());
        assertThatThrownBy(() -> shop.get(ProductDetails.class).find("batom-velho", false))
                .isInstanceOf(NotFound.class);
        assertThat(detail(id).getString("status")).isEqualTo("ARCHIVED");
        assertThat(shop.number("select count(*) from product_listings where product_id = '%s'".formatted(id)))
                .isZero();
    }

    @Test
    void drafts_whose_parts_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> Shop.draft(
                        "Batom", "Aurora", "Batons", variant("AAA", "Rubi", 1, 0), variant("BBB", "Rubi", 1, 0)))
                .isInstanceOf(ProductRefused.Inconsistent.class);
        assertThatThrownBy(() -> variant("AAA", "Rubi", 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_audit_log_is_told_what_somebody_changed_and_nothing_of_what_stayed() {
        var admin = Optional.of(UUID.randomUUID());
        var id = saveProduct.create(lipstick("Batom Visto", "VISTO"), admin);
        saveProduct.change(id, at(1), kept -> changed("Batom Revisto", "VISTO"), admin);
        assertThat(shop.number("""
                        select count(*) from outbox_events
                         where type = 'audit.recorded' and subject = '%s' and data::json->>'actor' = '%s'
                           and (data::json->>'action' = 'product.created' and data::json->'after'->>'brand' = 'Aurora'
                                or data::json->>'action' = 'product.changed'
                                   and data::json->'before'->>'name' = 'Batom Visto'
                                   and data::json->'after'->>'name' = 'Batom Revisto'
                                   and data::json->'after'->>'brand' is null)
                        """.formatted(id, admin.get()))).isEqualTo(2);
    }

    @Test
    void creating_tells_of_it_once() {
        var id = create(lipstick("Batom Novo", "NOVO"));
        assertThat(shop.number("select count(*) from outbox_events where type = 'product.created' and subject = '%s'"
                        .formatted(id)))
                .isEqualTo(1);
    }
}
