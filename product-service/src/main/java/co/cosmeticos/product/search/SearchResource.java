package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.activity.Searched;
import co.cosmeticos.product.listing.JsonPage;
import co.cosmeticos.product.listing.ProductSchemas;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Product search and suggestions. */
@Path("search")
@Component
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public class SearchResource {

    private static final String CACHED = "public, max-age=10";

    private final ProductSearch search;
    private final Suggestions suggestions;
    private final Event<Searched> searched;

    @Inject
    public SearchResource(ProductSearch search, Suggestions suggestions, Event<Searched> searched) {
        this.search = search;
        this.suggestions = suggestions;
        this.searched = searched;
    }

    /**
     * Completions of a typed text.
     *
     * @param suggestions at most ten: a SKU's product, categories, brands, then products
     */
    @Schema(name = "SearchSuggestionList")
    public record SuggestionsView(List<Suggestions.Suggestion> suggestions) {}

    /**
     * A page of search results, with the facets of all hits.
     *
     * @param items the products of the page, the best first
     * @param facets counts of all hits by brand, category and price; each ignores its own filter
     * @param next cursor of the following page, to be sent as {@code after}; absent on the last page
     */
    // Schema of the JSON that SearchResult renders.
    @Schema(name = "ProductSearchResultPage")
    public record Hits(
            @NotNull List<ProductSchemas.Card> items,
            @NotNull List<Facet> facets,
            @Nullable String next) {

        /**
         * A facet: hits counted by one property.
         *
         * @param name {@code brand}, {@code category} or {@code price}
         * @param values its values that have hits, at most 30; the most frequent first, prices from low to high
         */
        @Schema(name = "SearchFacet")
        public record Facet(@NotNull String name, @NotNull List<Value> values) {}

        /**
         * A value of a facet, with its number of hits.
         *
         * @param value what the filter of this name takes: a slug, or a range of minor units as {@code 2500-5000}
         * @param label for people: name of the brand, path of the category, range of prices
         * @param count number of hits with it
         */
        @Schema(name = "SearchFacetValue")
        public record Value(
                @NotNull String value,
                @NotNull String label,
                @NotNull Long count) {}
    }

    /** Searches products. */
    @GET
    @Operation(
            operationId = "searchProducts",
            summary = "Search products, with facets",
            description =
                    "Plurals, accents and small typing errors do not matter; the product of a SKU, in capitals or not, comes"
                            + " first. category takes a slug or a path (as Maquiagem > Batons), brand a slug or a name; one"
                            + " that is not there is refused. price is a range of minor units as 5000-10000: a product is in it"
                            + " when one of its variants on sale is. after belongs to this query and these filters.")
    @APIResponseSchema(
            value = Hits.class,
            responseCode = "200",
            responseDescription = "A page of the first 1,000 hits, the best first, and the facets")
    @APIResponse(responseCode = "400", description = "validation, invalid-price-range, invalid-cursor")
    public Response search(
            @QueryParam("q") @DefaultValue("") @PlainText(max = 200) String q,
            @QueryParam("category") @PlainText(max = 300) @Nullable String category,
            @QueryParam("brand") @PlainText(max = 100) @Nullable String brand,
            @QueryParam("price") @PlainText(max = 40) @Nullable String price,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after,
            @Context SecurityContext security,
            @Context UriInfo address) {
        var query = SearchQuery.of(q, category, brand, price);
        var result = query.isEmpty() ? SearchResult.NOTHING : search.find(query, limit, after);
        if ((after == null || after.isEmpty()) && !query.isEmpty()) {
            searched.fire(new Searched(
                    Caller.of(security).userId(),
                    query.text(),
                    result.page().items().size()));
        }
        var isForEverybody = Caller.of(security).equals(Caller.NOBODY);
        var response = Response.ok(result.json())
                .header(HttpHeaders.CACHE_CONTROL, isForEverybody ? CACHED : "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (result.page().next() != null) {
            response.header(
                    HttpHeaders.LINK,
                    PathReferences.nextPage(address, result.page().next()));
        }
        return response.build();
    }

    /** Completes a typed text. */
    @GET
    @Path("suggest")
    @Anonymous
    @Operation(
            operationId = "suggestSearches",
            summary = "Complete what is being typed to categories, brands and products",
            description = "From two characters on; fewer get none. First the product of a SKU that was typed, "
                    + "then up to three categories, up to three brands, and products, ten together.")
    @APIResponseSchema(value = SuggestionsView.class, responseCode = "200", responseDescription = "At most ten")
    public Response suggest(@QueryParam("q") @DefaultValue("") @PlainText(max = 100) String q) {
        return Response.ok(new SuggestionsView(suggestions.complete(q)))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
