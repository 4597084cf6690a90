package co.cosmeticos.product.search;

import co.cosmeticos.product.listing.JsonPage;
import co.cosmeticos.product.listing.ListMark;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a search found.
 *
 * @param facets as JSON
 */
record Found(JsonPage page, String facets) {

    private record Hit(UUID id, int score, String json) implements JsonPage.Row {}

    static final Found NOTHING = new Found(new JsonPage(List.of(), null), "[]");

    static Found of(List<ProductSearch.Row> rows, int limit, ListMark mark) {
        var facets = rows.stream()
                .map(ProductSearch.Row::facet)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("[]");
        var hits = rows.stream().flatMap(Found::hit).toList();
        return new Found(JsonPage.of(hits, limit, hit -> mark.place(hit.score(), hit.id())), facets);
    }

    private static java.util.stream.Stream<Hit> hit(ProductSearch.Row row) {
        var id = row.id();
        var score = row.score();
        var json = row.json();
        return id == null || score == null || json == null
                ? java.util.stream.Stream.empty()
                : java.util.stream.Stream.of(new Hit(id, score, json));
    }

    byte[] json() {
        return page.json(", \"facets\": " + facets);
    }
}
