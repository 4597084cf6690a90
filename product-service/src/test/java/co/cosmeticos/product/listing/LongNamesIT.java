package co.cosmeticos.product.listing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongNamesIT {

    /** Signs of three and four bytes, one that folds into several, and the ligature of the most letters. */
    private static final List<String> LONGEST =
            List.of("漢".repeat(198), "𠀀".repeat(99), "½".repeat(198), "ﷺ".repeat(198), "㎨".repeat(198));

    @ParameterizedTest
    @EnumSource(Sort.class)
    void the_place_behind_the_longest_name_is_one_that_the_list_takes(Sort sort) {
        try (var shop = new Shop()) {
            for (var i = 0; i < 2 * LONGEST.size(); i++) {
                var name = LONGEST.get(i / 2) + (char) ('a' + i % 2) + i;
                var cut = name.substring(name.length() > 200 ? name.length() - 200 : 0);
                shop.get(SaveProduct.class)
                        .create(
                                Shop.draft(cut, "Longa", "Longos", new VariantDraft("LONG-" + i, List.of(), 1_000, 1)),
                                Optional.empty());
            }
            var seen = new ArrayList<String>();
            String after = null;
            do {
                assertThat(after == null ? 0 : after.length()).isLessThanOrEqualTo(JsonPage.LONGEST_CURSOR);
                var page = shop.get(ProductListings.class).page("Longos", null, sort, 1, after);
                seen.addAll(page.page().items());
                after = page.page().next();
            } while (after != null);
            assertThat(seen).hasSize(2 * LONGEST.size()).doesNotHaveDuplicates();
        }
    }
}
