package co.cosmeticos.product.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListsIT {

    private static final int PRODUCTS = 25;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
        for (var i = 0; i < PRODUCTS; i++) {
            var category = i % 5 == 0 ? "Cabelos > Óleos" : i % 2 == 0 ? "Maquiagem > Batons" : "Maquiagem > Bases";
            shop.get(SaveProduct.class)
                    .create(
                            Shop.draft(
                                    "Água " + (char) ('a' + (i * 7) % PRODUCTS),
                                    i % 3 == 0 ? "Ipê" : "Aurora",
                                    category,
                                    new VariantDraft("LIST-" + i, List.of(), 1_000 + i % 4, 1)),
                            Optional.empty());
        }
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static List<String> walk(@Nullable String category, @Nullable String brand, Sort sort, String member) {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = shop.get(Lists.class).page(category, brand, sort, 4, Cursor.parse(after, sort.keys()));
            page.items()
                    .forEach(item -> seen.add(Json.createReader(new StringReader(item))
                            .readObject()
                            .get(member)
                            .toString()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void the_pages_of_every_order_hold_each_product_once(Sort sort) {
        assertThat(walk(null, null, sort, "id")).hasSize(PRODUCTS).doesNotHaveDuplicates();
    }

    @Test
    void each_order_is_kept_across_pages() {
        assertThat(walk(null, null, Sort.PRICE, "priceMinor")).isSorted();
        assertThat(walk(null, null, Sort.PRICE_DOWN, "priceMinor"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(walk(null, null, Sort.NAME, "name")).isSorted();
        assertThat(walk(null, null, Sort.NEWEST, "id")).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void a_category_holds_those_below_it_and_takes_slug_or_path() {
        assertThat(walk("maquiagem", null, Sort.NEWEST, "id")).hasSize(20);
        assertThat(walk("maquiagem-bases", null, Sort.NEWEST, "id"))
                .hasSameElementsAs(walk("Maquiagem > Bases", null, Sort.NEWEST, "id"))
                .hasSize(10);
    }

    @Test
    void category_and_brand_together_hold_what_both_hold() {
        assertThat(walk("cabelos", "ipe", Sort.PRICE, "brand")).hasSize(2).containsOnly("\"Ipê\"");
    }

    @Test
    void a_shelf_that_nobody_knows_is_empty() {
        assertThat(walk("livros", null, Sort.NEWEST, "id")).isEmpty();
    }
}
