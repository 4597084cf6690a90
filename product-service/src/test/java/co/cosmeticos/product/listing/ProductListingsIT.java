package co.cosmeticos.product.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.UnknownFilter;
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

class ProductListingsIT {

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
            var page = shop.get(ProductListings.class).page(category, brand, sort, 4, after);
            page.page()
                    .items()
                    .forEach(item -> seen.add(Json.createReader(new StringReader(item))
                            .readObject()
                            .get(member)
                            .toString()));
            after = page.page().next();
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
    void a_shelf_of_what_there_is_may_be_empty_and_of_what_there_is_not_is_none() {
        assertThat(walk("maquiagem-bases", "ipe", Sort.NEWEST, "id")).isNotEmpty();
        shop.jdbi().useHandle(handle -> handle.execute("insert into brands (slug, name) values ('vazia', 'Vazia')"));
        assertThat(walk(null, "vazia", Sort.NEWEST, "id")).isEmpty();
        assertThat(walk("maquiagem", "Vazia", Sort.NAME, "id")).isEmpty();
        for (var unknown :
                List.of("livros", "Livros", "Batons", "maquiagem-batons-x", "Maquiagem > Nada", "-", "' or 1=1")) {
            assertThatThrownBy(() -> walk(unknown, null, Sort.NEWEST, "id")).isInstanceOf(UnknownFilter.class);
            assertThatThrownBy(() -> walk(null, unknown, Sort.PRICE, "id")).isInstanceOf(UnknownFilter.class);
            assertThatThrownBy(() -> walk("maquiagem", unknown, Sort.NAME, "id"))
                    .isInstanceOf(UnknownFilter.class);
        }
    }

    private static @Nullable String next(@Nullable String category, @Nullable String brand, Sort sort) {
        return shop.get(ProductListings.class)
                .page(category, brand, sort, 2, null)
                .page()
                .next();
    }

    @Test
    void a_place_of_one_list_is_none_of_another() {
        var productListings = shop.get(ProductListings.class);
        for (var sort : Sort.values()) {
            var after = next("maquiagem", null, sort);
            assertThat(productListings
                            .page("maquiagem", null, sort, 50, after)
                            .page()
                            .items())
                    .hasSize(18);
            assertThat(productListings
                            .page("Maquiagem", null, sort, 50, after)
                            .page()
                            .items())
                    .hasSize(18);
            for (var other : Sort.values()) {
                if (other != sort) {
                    assertThatThrownBy(() -> productListings.page("maquiagem", null, other, 2, after))
                            .isInstanceOf(Cursor.Invalid.class);
                }
            }
            assertThatThrownBy(() -> productListings.page(null, null, sort, 2, after))
                    .isInstanceOf(Cursor.Invalid.class);
            assertThatThrownBy(() -> productListings.page("cabelos", null, sort, 2, after))
                    .isInstanceOf(Cursor.Invalid.class);
            assertThatThrownBy(() -> productListings.page("maquiagem", "ipe", sort, 2, after))
                    .isInstanceOf(Cursor.Invalid.class);
            assertThatThrownBy(() -> productListings.page(null, "ipe", sort, 2, after))
                    .isInstanceOf(Cursor.Invalid.class);
            assertThatThrownBy(() -> productListings.page("maquiagem", null, sort, 2, after + "x"))
                    .isInstanceOf(Cursor.Invalid.class);
        }
    }

    private static final List<VariantDraft> TWO = List.of(
            new VariantDraft("PLACE-1", List.of("A"), 100, 1), new VariantDraft("PLACE-2", List.of("B"), 100, 1));

    @Test
    void a_place_among_the_variants_of_one_product_is_none_among_those_of_another() {
        var saveProduct = shop.get(SaveProduct.class);
        var variants = TWO.toArray(VariantDraft[]::new);
        var id = saveProduct.create(Shop.draft("Água lugar", "Aurora", "Lugares", variants), Optional.empty());
        var productDetails = shop.get(ProductDetails.class);
        var after = productDetails.variants(id, 1, null).next();
        assertThat(productDetails.variants(id, 1, after).items())
                .singleElement()
                .asString()
                .contains("PLACE-2");
        var other = saveProduct.create(
                Shop.draft("Água outra", "Lugar", "Lugares", new VariantDraft("PLACE-3", List.of(), 100, 1)),
                Optional.empty());
        assertThatThrownBy(() -> productDetails.variants(other, 1, after)).isInstanceOf(Cursor.Invalid.class);
        assertThatThrownBy(() -> shop.get(ProductListings.class).page(null, null, Sort.NAME, 1, after))
                .isInstanceOf(Cursor.Invalid.class);
        shop.jdbi()
                .useHandle(
                        handle -> handle.execute("delete from product_listings where product_id in (?, ?)", id, other));
    }
}
