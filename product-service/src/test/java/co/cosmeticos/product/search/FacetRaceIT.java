package co.cosmeticos.product.search;

import static co.cosmeticos.product.Race.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.listing.Sort;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Products come into being while others look at the list: each answer is of one moment. */
class FacetRaceIT {

    private static final int PRODUCTS = 32;
    private static final SearchQuery RUBI = Queries.filtered("", Sort.NAME, true, "option=cor:rubi");

    /** The total of an answer, with the products that two of its facets count. */
    private record Seen(long total, int byBrand, int byOption) {}

    private static Seen seen(Shop shop) {
        var found = shop.get(ProductSearch.class).find(RUBI, 100, null);
        var brands = Queries.counts(found, "Brand").values().stream().mapToInt(count -> count);
        return new Seen(
                found.total(),
                brands.sum(),
                Queries.counts(found, "Cor").values().stream()
                        .mapToInt(count -> count)
                        .sum());
    }

    private static UUID sells(Shop shop, int number) {
        var variant = new VariantDraft("RACE-" + number, List.of("Rubi"), 1_000 + number, 1);
        return shop.get(SaveProduct.class)
                .create(Shop.draft("Batom " + number, "Marca " + number % 3, "Batons", variant), Optional.empty());
    }

    @Test
    void totals_and_facets_agree_and_a_new_value_is_one_whoever_brings_it_first() throws Exception {
        try (var shop = new Shop()) {
            var next = new AtomicInteger();
            var outcomes = atOnce(2 * PRODUCTS, () -> {
                var number = next.getAndIncrement();
                return number % 2 == 0 ? sells(shop, number) : seen(shop);
            });
            assertThat(outcomes.stream().filter(UUID.class::isInstance)).hasSize(PRODUCTS);
            assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof UUID)))
                    .hasSize(PRODUCTS)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(Seen.class, one -> {
                        assertThat(one.byBrand()).isEqualTo((int) one.total());
                        assertThat(one.byOption()).isEqualTo((int) one.total());
                    }));
            assertThat(seen(shop)).isEqualTo(new Seen(PRODUCTS, PRODUCTS, PRODUCTS));
            assertThat(shop.number("select count(*) from option_values")).isEqualTo(1);
        }
    }
}
