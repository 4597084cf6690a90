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
 * A product as stored, which a partial change has to be consistent with.
 *
 * @param onSale the variants on sale
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

    /** A variant on sale with its position; variants stored by older versions may share one. */
    public record Variant(String sku, int position, List<String> optionValues) {

        public Variant {
            optionValues = List.copyOf(optionValues);
        }
    }

    StoredProduct selling(List<Variant> variants) {
        return new StoredProduct(
                id, slug, name, brand, description, ingredients, images, optionNames, currency, status, variants);
    }

    /** Positions of the variants of a change: those on sale keep theirs, others follow in the order of the change. */
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

    /** The variants on sale that a change does not name. */
    public RemainingVariants without(Collection<String> named) {
        var skus = new HashSet<>(named);
        return new RemainingVariants(
                optionNames,
                currency,
                onSale.stream().filter(variant -> !skus.contains(variant.sku())).toList());
    }

    /** Variants that a change leaves as they are, with their options and currency. */
    public record RemainingVariants(List<String> optionNames, String currency, List<Variant> variants) {

        /** Throws {@link ProductRefused.Inconsistent} when a draft would be inconsistent with these variants. */
        void require(ProductDraft draft) {
            var taken = optionValues();
            draft.variants()
                    .forEach(variant -> objection(draft.optionNames(), draft.currency(), variant.optionValues(), taken)
                            .ifPresent(reason -> {
                                throw new ProductRefused.Inconsistent(variant.sku() + " " + reason);
                            }));
            if (draft.variants().size() > room()) {
                throw new ProductRefused.Inconsistent(ProductDraft.TOO_MANY_VARIANTS);
            }
        }

        /** Number of variants that can be added. */
        public int room() {
            return Math.max(0, ProductDraft.MOST_VARIANTS - variants.size());
        }

        /** Their option values, by which {@link #objection} finds duplicates. */
        public Set<List<String>> optionValues() {
            var values = new HashSet<List<String>>();
            variants.forEach(variant -> values.add(variant.optionValues()));
            return values;
        }

        /** Reason why a variant with these options is inconsistent with them; empty when it is not. */
        public Optional<String> objection(
                List<String> names, String inCurrency, List<String> values, Set<List<String>> taken) {
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
            if (taken.contains(values)) {
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
