package co.cosmeticos.product.search;

import co.cosmeticos.product.listing.JsonPage;
import co.cosmeticos.product.listing.QueryFingerprint;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Result of a search.
 *
 * @param facets as JSON
 */
record SearchResult(JsonPage page, String facets) {

    private record Hit(UUID id, int score, String json) implements JsonPage.Row {}

    static final SearchResult NOTHING = new SearchResult(new JsonPage(List.of(), null), "[]");

    static SearchResult of(List<ProductSearch.Row> rows, int limit, QueryFingerprint fingerprint) {
        var facets = rows.stream()
                .map(ProductSearch.Row::facet)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("[]");
        var hits = rows.stream().flatMap(SearchResult::hit).toList();
        return new SearchResult(JsonPage.of(hits, limit, hit -> fingerprint.place(hit.score(), hit.id())), facets);
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
