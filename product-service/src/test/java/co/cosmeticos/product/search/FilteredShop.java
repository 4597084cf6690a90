package co.cosmeticos.product.search;

import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.ProductDraft;
import co.cosmeticos.product.catalog.ProductStatus;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A shop whose products differ in every property that is filtered by. */
final class FilteredShop implements AutoCloseable {

    final Shop shop = new Shop();
    private int number;

    FilteredShop() {
        sells(
                "Batom Um",
                "Aurora",
                "Maquiagem > Batons",
                "BRL",
                List.of("Cor", "Tamanho"),
                variant(3_000, 0, "Rubi", "P"),
                variant(3_000, 5, "Nude", "G"));
        sells(
                "Batom Dois",
                "Ipê",
                "Maquiagem > Batons",
                "BRL",
                List.of("cor", "Tamanho"),
                variant(6_000, 1, "RUBI", "G"),
                variant(9_000, 1, "Lilás", "P"));
        sells("Base Três", "Aurora", "Maquiagem > Bases", "BRL", List.of("Tom"), variant(12_000, 0, "Claro"));
        sells("Creme Quatro", "Mel", "Corpo", "BRL", List.of(), variant(2_000, 4));
        sells("Perfume Cinco", "Mel", "Corpo", "USD", List.of(), variant(3_000, 4));
    }

    /** A variant with the next SKU: FILTER-0, FILTER-1 and so on. */
    VariantDraft variant(long price, int onHand, String... values) {
        return new VariantDraft("FILTER-" + number++, List.of(values), price, onHand);
    }

    UUID sells(
            String name,
            String brand,
            String category,
            String currency,
            List<String> options,
            VariantDraft... variants) {
        return shop.get(SaveProduct.class)
                .create(
                        new ProductDraft(
                                Slug.of(name),
                                new ProductDraft.Texts(name, brand, "", ""),
                                CategoryPath.parse(category),
                                List.of(),
                                options,
                                currency,
                                ProductStatus.ACTIVE,
                                List.of(variants)),
                        Optional.empty());
    }

    ProductSearch search() {
        return shop.get(ProductSearch.class);
    }

    @Override
    public void close() {
        shop.close();
    }
}
