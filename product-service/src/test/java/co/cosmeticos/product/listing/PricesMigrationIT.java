package co.cosmeticos.product.listing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a migration makes of cards that were rendered before is what rendering makes of them. */
class PricesMigrationIT {

    private static List<String> prices(Shop shop) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select slug || prices::text || price_bands::text from product_cards order by slug")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void cards_of_before_get_the_prices_of_their_variants_on_sale() throws IOException {
        try (var shop = new Shop();
                var script = PricesMigrationIT.class.getResourceAsStream("/db/product/V8__prices_of_variants.sql")) {
            shop.sells("MIGRA-1", 1);
            var variants = List.of(
                    new VariantDraft("MIGRA-2", List.of("A"), 25_000, 1),
                    new VariantDraft("MIGRA-3", List.of("B"), 2_499, 0),
                    new VariantDraft("MIGRA-4", List.of("C"), 2_499, 0),
                    new VariantDraft("MIGRA-5", List.of("D"), 2_500, 0));
            var id = shop.get(SaveProduct.class)
                    .create(
                            Shop.draft("Migra", "Aurora", "Batons", variants.toArray(VariantDraft[]::new)),
                            Optional.empty());
            var less = Shop.draft(
                    "Migra",
                    "Aurora",
                    "Batons",
                    new VariantDraft("MIGRA-2", List.of("A"), 25_000, null),
                    new VariantDraft("MIGRA-3", List.of("B"), 2_499, null),
                    new VariantDraft("MIGRA-4", List.of("C"), 2_499, null));
            shop.get(SaveProduct.class)
                    .change(id, Conditional.expected(Conditional.tag(1)), kept -> less, Optional.empty());
            var rendered = prices(shop);
            assertThat(rendered).containsExactly("migra{2499,25000}{1,5}", "produto-migra-1{4990}{2}");
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            shop.jdbi().useHandle(handle -> {
                handle.execute("alter table product_cards drop column price_bands, drop column prices");
                handle.execute("drop function price_bands");
                handle.createScript(text).execute();
            });
            assertThat(prices(shop)).isEqualTo(rendered);
        }
    }
}
