package co.cosmeticos.product.listing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelatedProductsIT {

    private static Shop shop;
    private static UUID given;
    private static UUID alone;
    private static UUID archived;

    @BeforeAll
    static void open() {
        shop = new Shop();
        given = sells("Batom", "Aurora", "Maquiagem > Batons", 1);
        sells("Batom irmão", "Aurora", "Maquiagem > Batons", 1);
        sells("Batom esgotado", "Aurora", "Maquiagem > Batons", 0);
        sells("Batom alheio", "Ipê", "Maquiagem > Batons", 1);
        sells("Base irmã", "Aurora", "Maquiagem > Bases", 1);
        sells("Base alheia", "Ipê", "Maquiagem > Bases", 1);
        sells("Creme irmão", "Aurora", "Corpo", 1);
        sells("Creme alheio", "Ipê", "Corpo", 1);
        alone = sells("Vela", "Lume", "Casa", 1);
        archived = sells("Batom velho", "Aurora", "Maquiagem > Batons", 1);
        shop.jdbi().useHandle(handle -> {
            handle.execute("update product_cards set active = false where id = ?", archived);
            handle.execute("delete from product_listings where product_id = ?", archived);
        });
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID sells(String name, String brand, String category, int onHand) {
        var sku = "REL-" + Math.abs(name.hashCode());
        return shop.get(SaveProduct.class)
                .create(
                        Shop.draft(name, brand, category, new VariantDraft(sku, List.of(), 1_000, onHand)),
                        Optional.empty());
    }

    private static List<String> related(UUID id, int limit) {
        return shop.get(RelatedProducts.class).of(id, limit).items().stream()
                .map(card ->
                        Json.createReader(new StringReader(card)).readObject().getString("name"))
                .toList();
    }

    @Test
    void what_is_in_stock_comes_first_then_what_has_the_most_in_common() {
        assertThat(related(given, 24))
                .containsExactly(
                        "Batom irmão", "Batom alheio", "Base irmã", "Creme irmão", "Base alheia", "Batom esgotado");
        assertThat(related(given, 2)).containsExactly("Batom irmão", "Batom alheio");
    }

    @Test
    void a_product_that_is_like_no_other_has_none() {
        assertThat(related(alone, 24)).isEmpty();
    }

    @Test
    void an_archived_product_has_some_and_is_none() {
        assertThat(related(archived, 2)).containsExactly("Batom irmão", "Batom");
    }
}
