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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search in the catalog. */
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

    /** What the typed text could become. */
    public record SuggestionsView(List<Suggestions.Suggestion> suggestions) {}

    /** What {@link Found} renders, for the OpenAPI document. */
    public record Hits(
            @NotNull List<ProductSchemas.Card> items,
            @NotNull List<Facet> facets,
            @Nullable String next) {

        /** The hits by one of their properties. */
        public record Facet(@NotNull String name, @NotNull List<Value> values) {}

        /** How many hits have this value. */
        public record Value(
                @NotNull String value,
                @NotNull String label,
                @NotNull Long count) {}
    }

    /** Searches. */
    @GET
    @Operation(
            summary = "Search products, with facets",
            description =
                    "Plurals, accents and small typing errors do not matter; the product of a SKU, in capitals or not, comes"
                            + " first. category takes a slug or a path (as Maquiagem > Batons), brand a slug or a name; one"
                            + " that is not there is refused. price is a range of minor units as 5000-10000: a product is in it"
                            + " when one of its variants on sale is. after belongs to this question and these filters.")
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
        var question = SearchQuestion.of(q, category, brand, price);
        var found = question.isEmpty() ? Found.NOTHING : search.find(question, limit, after);
        if ((after == null || after.isEmpty()) && !question.isEmpty()) {
            searched.fire(new Searched(
                    Caller.of(security).userId(),
                    question.text(),
                    found.page().items().size()));
        }
        var isForEverybody = Caller.of(security).equals(Caller.NOBODY);
        var response = Response.ok(found.json())
                .header(HttpHeaders.CACHE_CONTROL, isForEverybody ? CACHED : "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (found.page().next() != null) {
            response.header(
                    HttpHeaders.LINK,
                    PathReferences.nextPage(address, found.page().next()));
        }
        return response.build();
    }

    /** Completes. */
    @GET
    @Path("suggest")
    @Anonymous
    @Operation(summary = "Complete what is being typed to categories, brands and products")
    @APIResponseSchema(value = SuggestionsView.class, responseCode = "200", responseDescription = "At most ten")
    public Response suggest(@QueryParam("q") @DefaultValue("") @PlainText(max = 100) String q) {
        return Response.ok(new SuggestionsView(suggestions.complete(q)))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
