package co.cosmeticos.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index and the question are cut by one rule. */
class SearchWordsIT {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Tonico/X Condicionador, X",
        "Tonico/X Condicionador, tonico",
        "Tonico/X Condicionador, 'tonico/x'",
        "Mist-3.5 Pro+, 3.5",
        "Mist-3.5 Pro+, mist",
        "Mist-3.5 Pro+, pro",
        "Zeta.com.br@casa, casa",
        "Zeta.com.br@casa, br",
        "Omega_Vit C&E <3, vit",
        "Omega_Vit C&E <3, c",
        "Kappa½／ｋｉｔ Duo, duo",
        "Kappa½／ｋｉｔ Duo, kit"
    })
    void what_a_name_is_parted_by_parts_the_question_too(String name, String text) {
        var id = sellsApart(name);
        var found = shop.get(ProductSearch.class).find(Queries.of(text, null, "Partida", null), 24, null);
        assertThat(new String(found.json(), StandardCharsets.UTF_8)).contains(id);
        if (text.length() > 1) {
            assertThat(shop.get(Suggestions.class).complete(text))
                    .extracting(Suggestions.Suggestion::text)
                    .contains(name);
        }
    }

    private static String sellsApart(String name) {
        var slug = Slug.of(name).text();
        if (shop.number("select count(*) from products where slug = '%s'".formatted(slug)) == 0) {
            var sku = "PART-" + Math.abs(name.hashCode());
            shop.get(SaveProduct.class)
                    .create(
                            Shop.draft(name, "Partida", "Partes", new VariantDraft(sku, List.of(), 77_700, 1)),
                            Optional.empty());
        }
        return slug;
    }
}
