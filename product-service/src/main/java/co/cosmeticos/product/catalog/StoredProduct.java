package co.cosmeticos.product.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A product as it is stored: what a change that does not name all of it has to fit, and what such a change keeps.
 *
 * @param onSale the variants that are sold
 */
public record StoredProduct(
        UUID id,
        String slug,
        String name,
        String brand,
        String description,
        String ingredients,
        List<String> images,
        List<String> optionNames,
        String currency,
        ProductStatus status,
        List<Variant> onSale) {

    public StoredProduct {
        images = List.copyOf(images);
        optionNames = List.copyOf(optionNames);
        onSale = List.copyOf(onSale);
    }

    /** A variant that is sold, with its place among the others; some of older versions have the same one. */
    public record Variant(String sku, int position, List<String> optionValues) {

        public Variant {
            optionValues = List.copyOf(optionValues);
        }
    }

    StoredProduct selling(List<Variant> variants) {
        return new StoredProduct(
                id, slug, name, brand, description, ingredients, images, optionNames, currency, status, variants);
    }

    /** The places of the variants of a change: those on sale keep theirs, others come behind, in the order of the change. */
    List<Integer> places(List<String> skus) {
        var kept = new HashMap<String, Integer>();
        onSale.forEach(variant -> kept.put(variant.sku(), variant.position()));
        var last = kept.values().stream().mapToInt(place -> place).max().orElse(-1);
        var places = new ArrayList<Integer>();
        for (var sku : skus) {
            places.add(kept.containsKey(sku) ? kept.getOrDefault(sku, 0) : ++last);
        }
        return places;
    }

    /** What a change leaves as it is: the variants on sale that it does not name. */
    public Staying without(Collection<String> named) {
        var skus = new HashSet<>(named);
        return new Staying(
                optionNames,
                currency,
                onSale.stream().filter(variant -> !skus.contains(variant.sku())).toList());
    }

    /** The variants that a change leaves as they are, with the options and the currency that they are sold in. */
    public record Staying(List<String> optionNames, String currency, List<Variant> variants) {

        /** Throws {@link ProductRefused.Inconsistent} when a draft and these would not be one product. */
        void require(ProductDraft draft) {
            var taken = takenValues();
            draft.variants()
                    .forEach(variant -> objection(draft.optionNames(), draft.currency(), variant.optionValues(), taken)
                            .ifPresent(reason -> {
                                throw new ProductRefused.Inconsistent(variant.sku() + " " + reason);
                            }));
            if (draft.variants().size() > room()) {
                throw new ProductRefused.Inconsistent(ProductDraft.TOO_MANY_VARIANTS);
            }
        }

        /** How many variants more the product may have on sale. */
        public int room() {
            return Math.max(0, ProductDraft.MOST_VARIANTS - variants.size());
        }

        /** Their values, by which {@link #objection} finds two variants that are alike. */
        public Set<List<String>> takenValues() {
            var values = new HashSet<List<String>>();
            variants.forEach(variant -> values.add(variant.optionValues()));
            return values;
        }

        /** Why a variant with these options cannot stand beside them; empty when it can. */
        public Optional<String> objection(
                List<String> names, String inCurrency, List<String> values, Set<List<String>> takenValues) {
            if (variants.isEmpty()) {
                return Optional.empty();
            }
            if (!names.equals(optionNames)) {
                return Optional.of("has the options [%s], and variants of its product that stay have [%s]"
                        .formatted(String.join(", ", names), String.join(", ", optionNames)));
            }
            if (!inCurrency.equals(currency)) {
                return Optional.of(
                        "is priced in %s, and variants of its product that stay in %s".formatted(inCurrency, currency));
            }
            if (takenValues.contains(values)) {
                return Optional.of("has the same options as another variant of its product");
            }
            return variants.stream()
                    .filter(variant -> variant.optionValues().size() != names.size())
                    .findFirst()
                    .map(broken ->
                            "%s of its product has not one value for each option; name it too".formatted(broken.sku()));
        }
    }
}
