package co.cosmeticos.product.search;

import co.cosmeticos.product.listing.ProductPage;
import co.cosmeticos.product.listing.Sort;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queries as a request makes them, and what their answers hold. */
final class Queries {

    private Queries() {}

    /** A search by relevance with facets, and with one category and brand at most. */
    static SearchQuery of(String text, @Nullable String category, @Nullable String brand, @Nullable String price) {
        var filter = ProductFilter.of(
                Stream.ofNullable(brand).toList(),
                Stream.ofNullable(category).toList(),
                List.of(),
                price,
                null,
                List.of());
        return SearchQuery.of(text, filter, Sort.RELEVANCE, false, true);
    }

    /** A list or search with these filters, each written as in a query: {@code option=Cor:Rubi}. */
    static SearchQuery filtered(String text, Sort sort, boolean facets, String... filters) {
        var given = Stream.of(filters)
                .map(filter -> filter.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
        return SearchQuery.of(text, filter(given), sort, false, facets);
    }

    private static ProductFilter filter(Map<String, List<String>> given) {
        return ProductFilter.of(
                given.getOrDefault("brand", List.of()),
                given.getOrDefault("category", List.of()),
                given.getOrDefault("option", List.of()),
                given.getOrDefault("price", List.of()).stream().findFirst().orElse(null),
                given.getOrDefault("available", List.of()).stream().findFirst().orElse(null),
                given.getOrDefault("ids", List.of()));
    }

    static JsonObject json(ProductPage found) {
        return Json.createReader(new StringReader(new String(found.json(), StandardCharsets.UTF_8)))
                .readObject();
    }

    static List<String> names(ProductPage found) {
        return json(found).getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("name"))
                .toList();
    }

    private static Stream<JsonObject> facets(ProductPage found, String label) {
        return json(found).getJsonArray("facets").getValuesAs(JsonObject.class).stream()
                .filter(facet -> facet.getString("label").equals(label));
    }

    /** Whether the facet with this label has counted all products. */
    static boolean countsAreExact(ProductPage found, String label) {
        return facets(found, label).allMatch(facet -> facet.getBoolean("countsAreExact"));
    }

    /** The counts of the facet with this label, by value. */
    static Map<String, Integer> counts(ProductPage found, String label) {
        return facets(found, label)
                .flatMap(facet -> facet.getJsonArray("values").stream())
                .map(value -> value.asJsonObject())
                .collect(Collectors.toMap(value -> value.getString("value"), value -> value.getInt("count")));
    }
}
