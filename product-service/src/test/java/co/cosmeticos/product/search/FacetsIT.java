package co.cosmeticos.product.search;

import static co.cosmeticos.product.search.Queries.counts;
import static co.cosmeticos.product.search.Queries.filtered;
import static co.cosmeticos.product.search.Queries.names;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.listing.ProductPage;
import co.cosmeticos.product.listing.Sort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What facets count, with filters and without. */
class FacetsIT {

    private static FilteredShop shop;

    @BeforeAll
    static void open() {
        shop = new FilteredShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static ProductPage list(String filters) {
        var query = filtered("", Sort.NAME, true, filters.isEmpty() ? new String[0] : filters.split("&", -1));
        return shop.search().find(query, 24, null);
    }

    @Test
    void each_facet_counts_under_the_other_filters_and_not_its_own() {
        var found = list("brand=aurora&option=Cor:Rubi");
        assertThat(counts(found, "Brand")).isEqualTo(Map.of("aurora", 1, "ipe", 1));
        assertThat(counts(found, "Category")).isEqualTo(Map.of("maquiagem", 1, "maquiagem-batons", 1));
        assertThat(counts(found, "Price")).isEqualTo(Map.of("2500-5000", 1));
        assertThat(counts(found, "Availability")).isEqualTo(Map.of("true", 1));
        assertThat(counts(found, "Cor")).isEqualTo(Map.of("Cor:Rubi", 1, "Cor:Nude", 1));
        assertThat(counts(found, "Tamanho")).isEqualTo(Map.of("Tamanho:P", 1));
    }

    @Test
    void spellings_of_one_value_are_one_value() {
        assertThat(counts(list(""), "Cor")).isEqualTo(Map.of("Cor:Rubi", 2, "Cor:Nude", 1, "cor:Lilás", 1));
    }

    @Test
    void the_count_of_a_value_is_what_it_finds() {
        for (var filters : List.of("", "brand=ipe&", "option=Tamanho:G&", "available=true&", "price=5000-10000&")) {
            for (var facet : Map.of("Brand", "brand", "Category", "category", "Price", "price", "Cor", "option")
                    .entrySet()) {
                if (!filters.startsWith(facet.getValue()) || facet.getKey().equals("Cor")) {
                    assertThat(counts(
                                    list(filters.isEmpty() ? "" : filters.substring(0, filters.length() - 1)),
                                    facet.getKey()))
                            .allSatisfy((value, count) -> assertThat(list(filters + facet.getValue() + "=" + value)
                                            .total())
                                    .as(filters + value)
                                    .isEqualTo(count.longValue()));
                }
            }
        }
    }

    @Test
    void prices_in_another_currency_have_no_part_in_ranges() {
        assertThat(counts(list("brand=mel"), "Price")).isEqualTo(Map.of("-2500", 1));
        assertThat(names(list("brand=mel&price=2500-5000"))).isEmpty();
    }
}
