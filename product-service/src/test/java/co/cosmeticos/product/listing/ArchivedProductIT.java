package co.cosmeticos.product.listing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.ProductDraft;
import co.cosmeticos.product.catalog.ProductStatus;
import co.cosmeticos.product.catalog.SaveProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff who look at an archived product see that nothing of it can be bought, whatever its stock. */
class ArchivedProductIT {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID archived(String sku) {
        var draft = Shop.draft(sku, 9);
        return shop.get(SaveProduct.class)
                .create(
                        new ProductDraft(
                                draft.slug(),
                                draft.texts(),
                                draft.category(),
                                draft.images(),
                                draft.optionNames(),
                                draft.currency(),
                                ProductStatus.ARCHIVED,
                                draft.variants()),
                        Optional.empty());
    }

    private static String shown(UUID product) {
        var details = shop.get(ProductDetails.class);
        return details.find(product.toString(), true).json()
                + details.variants(product, 10, null).items();
    }

    @Test
    void it_is_not_available_nor_is_any_variant() {
        assertThat(shown(archived("OLD-1")).replace(" ", ""))
                .doesNotContain("\"available\":true")
                .contains("\"available\":false");
    }

    @Test
    void those_of_before_are_not_either() throws IOException {
        var product = archived("OLD-2");
        var on = shop.sells("NEW-2", 1);
        var before = shown(product);
        var onSale = shown(on);
        shop.jdbi().useHandle(handle -> handle.execute("""
                update product_cards
                   set available = true, card = replace(card, ', "available" : false', ', "available" : true'),
                       detail = replace(detail, ', "available" : false', ', "available" : true')
                 where id = ?
                """, product));
        try (var script = getClass().getResourceAsStream("/db/product/V16__archived_is_not_available.sql")) {
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            shop.jdbi().useHandle(handle -> handle.createScript(text).execute());
        }
        assertThat(shown(product)).isEqualTo(before);
        assertThat(shown(on)).isEqualTo(onSale);
        assertThat(shop.number("select version from product_cards where id = '%s'".formatted(product)))
                .isEqualTo(2);
    }
}
