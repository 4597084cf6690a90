package co.cosmeticos.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.listing.ProductPage;
import co.cosmeticos.product.taxonomy.UnknownFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by SKU, by what variants cost, and by brands, categories and places that are not there. */
class SearchFiltersIT {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
        sells("Sérum Três", variant("TRES-50", 5_000), variant("TRES-150", 15_000), variant("TRES-250", 25_000));
        sells("Sérum Um", variant("UM-ML-30", 9_000));
        sells("Sérum Par", variant("PAR-1", 2_000), variant("PAR-2", 2_400));
        sells("Óleo TRES-50", variant("OLEO-1", 1_000));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static VariantDraft variant(String sku, long price) {
        return new VariantDraft(sku, List.of(sku), price, 1);
    }

    private static UUID sells(String name, VariantDraft... variants) {
        return shop.get(SaveProduct.class)
                .create(
                        Shop.draft(name, "Aurora", name.startsWith("Sérum") ? "Rosto > Séruns" : "Corpo", variants),
                        Optional.empty());
    }

    private static ProductPage find(String text, @Nullable String price) {
        return shop.get(ProductSearch.class).find(Queries.of(text, null, null, price), 24, null);
    }

    @ParameterizedTest
    @CsvSource({
        "TRES-150, Sérum Três",
        "tres-150, Sérum Três",
        "' Tres-150 ', Sérum Três",
        "UM-ML-30, Sérum Um",
        "um-ml-30, Sérum Um",
        "PAR-2, Sérum Par",
        "TRES-50, Sérum Três",
        "tres-50, Sérum Três"
    })
    void a_sku_in_any_case_finds_its_product_first(String text, String name) {
        assertThat(Queries.names(find(text, null))).first().isEqualTo(name);
        assertThat(shop.get(Suggestions.class).complete(text))
                .first()
                .extracting(Suggestions.Suggestion::text, Suggestions.Suggestion::kind)
                .containsExactly(name, "product");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRES-15", "TRES-1500", "TRES 150", "TRES-150-", "UM-ML", "ﬁ-1", "PAR-½"})
    void what_is_like_a_sku_is_none(String text) {
        assertThat(shop.get(Suggestions.class).complete(text))
                .extracting(Suggestions.Suggestion::text)
                .doesNotContain("Sérum Três", "Sérum Um", "Sérum Par");
    }

    @Test
    void letters_that_become_others_as_capitals_make_no_sku() {
        assertThat(SearchQuery.sku("abc-ß-1")).isEmpty();
        assertThat(SearchQuery.sku("abc-ı-1")).isEmpty();
        assertThat(SearchQuery.sku("ſab")).isEmpty();
        assertThat(SearchQuery.sku("abc-1")).contains("ABC-1");
        assertThat(SearchQuery.sku("ab")).isEmpty();
    }

    @Test
    void a_sku_that_is_not_sold_or_of_an_archived_product_finds_nothing() {
        var id = sells("Sérum Ido", variant("IDO-1", 100), variant("IDO-2", 100));
        assertThat(Queries.names(find("ido-2", null))).first().isEqualTo("Sérum Ido");
        shop.jdbi().useHandle(handle -> handle.execute("update variants set active = false where sku = 'IDO-2'"));
        assertThat(shop.get(Suggestions.class).complete("ido-2")).isEmpty();
        shop.jdbi().useHandle(handle -> handle.execute("update product_cards set active = false where id = ?", id));
        assertThat(Queries.names(find("ido-1", null))).doesNotContain("Sérum Ido");
    }

    @ParameterizedTest
    @CsvSource({
        "10000-20000, Sérum Três",
        "15000-15001, Sérum Três",
        "20000-, Sérum Três",
        "5000-9000, Sérum Três",
        "9000-15000, Sérum Um",
        "2001-2401, Sérum Par",
        "-2000, ''",
        "5001-9000, ''",
        "15001-25000, ''",
        "25001-, ''"
    })
    void a_range_of_prices_finds_a_product_by_any_of_its_variants(String price, String name) {
        assertThat(Queries.names(find("sérum", price))).isEqualTo(name.isEmpty() ? List.of() : List.of(name));
    }

    private static Map<String, Integer> prices(String text) {
        return Queries.counts(find(text, null), "Price");
    }

    @Test
    void the_count_of_a_range_is_what_it_finds() {
        assertThat(prices("sérum"))
                .isEqualTo(Map.of("-2500", 1, "5000-10000", 2, "10000-20000", 1, "20000-", 1))
                .allSatisfy((range, count) ->
                        assertThat(Queries.names(find("sérum", range))).hasSize(count));
    }

    @Test
    void prices_of_variants_that_went_off_sale_count_no_more() {
        var id = sells("Bálsamo", variant("BALSAMO-1", 100), variant("BALSAMO-2", 70_000));
        assertThat(Queries.names(find("bálsamo", "70000-"))).containsExactly("Bálsamo");
        var one = Shop.draft("Bálsamo", "Aurora", "Corpo", new VariantDraft("BALSAMO-1", List.of("x"), 300, null));
        shop.get(SaveProduct.class).change(id, Conditional.expected(Conditional.tag(1)), kept -> one, Optional.empty());
        assertThat(Queries.names(find("bálsamo", "70000-"))).isEmpty();
        assertThat(Queries.names(find("bálsamo", "-200"))).isEmpty();
        assertThat(Queries.names(find("bálsamo", "300-301"))).containsExactly("Bálsamo");
    }

    @Test
    void a_brand_or_category_that_is_not_there_is_refused_by_name_and_one_without_hits_is_not() {
        var search = shop.get(ProductSearch.class);
        assertThat(Queries.names(search.find(Queries.of("sérum", "rosto", "aurora", null), 24, null)))
                .hasSize(3);
        assertThat(Queries.names(search.find(Queries.of("nadadisso", "rosto", "aurora", null), 24, null)))
                .isEmpty();
        for (var unknown : List.of("Séruns", "seruns", "Rosto > Nada", "nada", "-")) {
            assertThatThrownBy(() -> search.find(Queries.of("sérum", unknown, null, null), 24, null))
                    .isInstanceOfSatisfying(
                            UnknownFilter.class,
                            refusal ->
                                    assertThat(refusal.errors().get(0).field()).isEqualTo("category"));
            assertThatThrownBy(() -> search.find(Queries.of("sérum", "rosto", unknown, null), 24, null))
                    .isInstanceOfSatisfying(
                            UnknownFilter.class,
                            refusal ->
                                    assertThat(refusal.errors().get(0).field()).isEqualTo("brand"));
        }
    }

    @Test
    void a_place_of_one_search_is_none_of_another() {
        var search = shop.get(ProductSearch.class);
        var question = Queries.of("sérum", null, null, null);
        var after = search.find(question, 1, null).page().next();
        assertThat(search.find(question, 24, after).page().items()).hasSize(2);
        for (var other : List.of(
                Queries.of("serum", null, null, null),
                Queries.of("sérum três", null, null, null),
                Queries.of("sérum", "rosto", null, null),
                Queries.of("sérum", null, "aurora", null),
                Queries.of("sérum", null, null, "2000-"))) {
            assertThatThrownBy(() -> search.find(other, 1, after)).isInstanceOf(Cursor.Invalid.class);
        }
    }
}
