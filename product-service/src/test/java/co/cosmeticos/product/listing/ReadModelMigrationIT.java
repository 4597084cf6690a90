package co.cosmeticos.product.listing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What V12 and V13 make of cards that were rendered before is what rendering makes of them. */
class ReadModelMigrationIT {

    private static List<String> rendered(Shop shop) {
        return shop.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select concat_ws(' ', c.slug, c.sort_name, c.prices, c.detail::jsonb,
                                         array(select o.key from option_values o where o.id = any(c.option_value_ids)
                                                order by 1),
                                         array(select o.sku || o.value_ids::text from variant_options o
                                                where o.product_id = c.id order by 1))
                                  from product_cards c order by c.slug
                                """).mapTo(String.class).list());
    }

    @Test
    void cards_of_before_get_their_options_names_and_breadcrumbs() throws IOException {
        try (var shop = new Shop();
                var filters = getClass().getResourceAsStream("/db/product/V12__filters.sql");
                var breadcrumbs = getClass().getResourceAsStream("/db/product/V13__breadcrumbs.sql")) {
            shop.sells("PLAIN-1", 1);
            var variants = List.of(
                    new VariantDraft("COLOR-1", List.of("Rubi"), 2_500, 1),
                    new VariantDraft("COLOR-2", List.of("Água"), 2_600, 0));
            shop.get(SaveProduct.class)
                    .create(
                            Shop.draft(
                                    "Ônix",
                                    "Aurora",
                                    "Maquiagem > Lábios > Batons",
                                    variants.toArray(VariantDraft[]::new)),
                            Optional.empty());
            var before = rendered(shop);
            assertThat(before.get(0)).contains("cor:agua", "\"Lábios\"");
            shop.jdbi().useHandle(handle -> {
                handle.execute("alter table product_cards drop column option_value_ids, drop column sort_name");
                handle.execute("drop table variant_options, option_values");
                handle.execute("drop function option_key");
                handle.execute("drop function category_breadcrumb");
                handle.execute("update product_cards set detail = (detail::jsonb - 'breadcrumb')::text");
                handle.createScript(new String(filters.readAllBytes(), StandardCharsets.UTF_8))
                        .execute();
                handle.createScript(new String(breadcrumbs.readAllBytes(), StandardCharsets.UTF_8))
                        .execute();
            });
            assertThat(rendered(shop)).isEqualTo(before);
        }
    }
}
