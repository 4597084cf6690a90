package co.cosmeticos.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductSearchIT {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
        sells("Batom Coração", "Aurora", "Maquiagem > Batons", 4_990);
        sells("Loção Corporal de Cupuaçu", "Ipê", "Corpo > Loções", 8_900);
        sells("Creme Hidratante Facial", "Ipê", "Rosto > Hidratantes", 12_900);
        sells("Óleo Capilar", "Aurora", "Cabelos > Óleos", 2_000);
        sells("Xampu de Pães de Mel", "Mel & Cia", "Cabelos > Xampus", 1_500);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static void sells(String name, String brand, String category, long price) {
        var sku = "SEARCH-" + price;
        shop.get(SaveProduct.class)
                .create(
                        Shop.draft(name, brand, category, new VariantDraft(sku, List.of(), price, 1)),
                        Optional.empty());
    }

    private static JsonObject search(
            String text, @Nullable String category, @Nullable String brand, @Nullable String price) {
        var found = shop.get(ProductSearch.class).find(Queries.of(text, category, brand, price), 24, null);
        var json = new String(found.json(), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static List<String> names(JsonObject found) {
        return found.getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("name"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "coração, Batom Coração",
        "corações, Batom Coração",
        "CORACAO, Batom Coração",
        "batons, Batom Coração",
        "loções, Loção Corporal de Cupuaçu",
        "locao, Loção Corporal de Cupuaçu",
        "pão, Xampu de Pães de Mel",
        "shampoo, Xampu de Pães de Mel",
        "hidratantes, Creme Hidratante Facial",
        "hidratnate, Creme Hidratante Facial",
        "batton, Batom Coração",
        "hidrat, Creme Hidratante Facial",
        "oleos capilares, Óleo Capilar",
        "ipe facial, Creme Hidratante Facial"
    })
    void plurals_accents_beginnings_synonyms_and_typing_errors_find_the_product(String text, String name) {
        assertThat(names(search(text, null, null, null))).first().isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table x --",
                "a & | ! <-> b",
                "\\ ' \" :*",
                "((((",
                "de da do",
                "%%%",
                "öööööööööööööööööööööööööööööööööööööööööööööööööööö"
            })
    void no_text_breaks_the_search(String text) {
        var question = Queries.of(text, null, null, null);
        assertThat(names(search(text, null, null, null)).isEmpty() || !question.hasNoWords())
                .isTrue();
        shop.get(Suggestions.class).complete(text);
    }

    @Test
    void facets_count_what_would_be_there_without_their_own_filter() {
        var found = search("descrição", null, "aurora", null);
        assertThat(found.getJsonArray("items")).hasSize(2);
        var brands = found.getJsonArray("facets").getJsonObject(0).getJsonArray("values");
        assertThat(brands).hasSize(3);
        assertThat(brands.getJsonObject(0).getInt("count")).isEqualTo(2);
        var categories = found.getJsonArray("facets").getJsonObject(1).getJsonArray("values");
        assertThat(categories).hasSize(4);
        var prices = found.getJsonArray("facets").getJsonObject(2).getJsonArray("values");
        assertThat(prices.getJsonObject(0).getString("value")).isEqualTo("-2500");
    }

    @Test
    void category_and_price_filter_the_hits() {
        assertThat(names(search("descrição", "cabelos", null, null))).hasSize(2);
        assertThat(names(search("descrição", null, null, "2000-5000")))
                .containsExactlyInAnyOrder("Batom Coração", "Óleo Capilar");
        assertThatThrownBy(() -> Queries.of("x", null, null, "cheap")).isInstanceOf(PriceRange.Invalid.class);
    }

    @Test
    void the_pages_hold_each_hit_once_in_the_order_of_scores() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var found = shop.get(ProductSearch.class).find(Queries.of("descrição", null, null, null), 2, after);
            seen.addAll(found.page().items());
            after = found.page().next();
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_is_typed_is_completed_to_categories_brands_and_products() {
        var suggestions = shop.get(Suggestions.class);
        assertThat(suggestions.complete("bat"))
                .extracting(Suggestions.Suggestion::kind)
                .containsExactly("category", "product");
        assertThat(suggestions.complete("ip"))
                .first()
                .isEqualTo(new Suggestions.Suggestion("Ipê", "brand", "ipe", null, null, null));
        assertThat(suggestions.complete("creme hid"))
                .containsExactly(new Suggestions.Suggestion(
                        "Creme Hidratante Facial",
                        "product",
                        "creme-hidratante-facial",
                        "http://media.example/foto.jpg",
                        12_900L,
                        "BRL"));
        assertThat(suggestions.complete("bat"))
                .extracting(Suggestions.Suggestion::slug)
                .containsExactly("maquiagem-batons", "batom-coracao");
        assertThat(suggestions.complete("x")).isEmpty();
    }

    @Test
    void letters_and_digits_that_fold_into_other_signs_are_searched_for_like_others() {
        var strange = shop.get(Jdbi.class)
                .withHandle(
                        handle -> handle.createQuery("""
                                select chr(i) from generate_series(160, 65500) i
                                 where i not between 55296 and 57343 and fold(chr(i)) ~ '[^[:alnum:]]'
                                """).mapTo(String.class).list());
        var kept = strange.stream()
                .filter(sign -> !SearchQuery.plain(sign).isEmpty())
                .toList();
        assertThat(kept).contains("½", "ŉ");
        var suggestions = shop.get(Suggestions.class);
        assertThat(kept).allSatisfy(sign -> {
            var text = "batom %1$sss ba%1$s %1$s".formatted(sign);
            assertThat(suggestions.complete(text)).isEmpty();
            assertThat(names(search(text, null, null, null))).isNotNull();
        });
        assertThat(suggestions.complete("batom cor"))
                .extracting(Suggestions.Suggestion::text)
                .contains("Batom Coração");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "10000-5000", "5000-5000", "-0", "5000", "9999999999999-"})
    void a_range_that_holds_no_price_is_refused(String price) {
        assertThatThrownBy(() -> PriceRange.parse(price)).isInstanceOf(PriceRange.Invalid.class);
    }

    @Test
    void a_place_beyond_all_numbers_is_none_of_ours() {
        for (var score : List.of("4294967297", "-4294967297", "x")) {
            var query = Queries.of("batom", null, null, null);
            var mark = QueryFingerprint.of("search", query.sort(), query.text(), query.filter(), false);
            var after = mark.place(score, java.util.UUID.randomUUID()).encoded();
            assertThatThrownBy(() -> shop.get(ProductSearch.class).find(query, 24, after))
                    .isInstanceOf(Cursor.Invalid.class);
        }
    }
}
