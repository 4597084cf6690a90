package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.compression.Compressed;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.activity.Searched;
import co.cosmeticos.product.listing.JsonPage;
import co.cosmeticos.product.listing.ProductSchemas;
import co.cosmeticos.product.listing.Sort;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Product search and suggestions. */
@Path("search")
@Component
@Compressed
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public class SearchResource {

    private static final String CACHED = "public, max-age=10";
    private static final String ARCHIVE = "catalog:write";

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

    /** Searches products. */
    @GET
    @Operation(
            operationId = "searchProducts",
            summary = "Search products, with facets",
            description =
                    "Plurals, accents and small typing errors do not matter; the product of a SKU, in capitals or not, comes"
                            + " first. Without q it lists all products. The filters are those of the list of products."
                            + " status=archived finds archived products alone and requires catalog:write. sort: relevance,"
                            + " newest, price, -price, name; without q, relevance is newest. after belongs to this query,"
                            + " order and filters.")
    @APIResponseSchema(
            value = ProductSchemas.Cards.class,
            responseCode = "200",
            responseDescription = "A page of hits with their number and, unless facets is false, the facets")
    @APIResponse(
            responseCode = "400",
            description = "validation, invalid-price-range, invalid-cursor: also a category or brand that is not there")
    @APIResponse(responseCode = "401", description = "unauthorized: status is archived, and there is no token")
    @APIResponse(responseCode = "403", description = "forbidden: status is archived, without catalog:write")
    public Response search(
            @QueryParam("q") @DefaultValue("") @PlainText(max = 200) @Parameter(description = "words or a SKU")
                    String q,
            @QueryParam("category") @Size(max = ProductFilter.MOST) @Parameter(description = ProductFilter.CATEGORY)
                    List<@PlainText(max = 300) String> category,
            @QueryParam("brand") @Size(max = ProductFilter.MOST) @Parameter(description = ProductFilter.BRAND)
                    List<@PlainText(max = 100) String> brand,
            @QueryParam("option") @Size(max = ProductFilter.MOST) @Parameter(description = ProductFilter.OPTION)
                    List<
                                    @PlainText(max = OptionFilter.LONGEST)
                                    @Pattern(regexp = OptionFilter.FORM, message = OptionFilter.RULE) String>
                            option,
            @QueryParam("price") @PlainText(max = 40) @Parameter(description = ProductFilter.PRICE) @Nullable String price,
            @QueryParam("available")
                    @Pattern(regexp = "true") @Parameter(description = ProductFilter.AVAILABLE)
                    @Nullable String available,
            @QueryParam("ids") @Size(max = ProductFilter.MOST_IDS) @Parameter(description = ProductFilter.IDS)
                    List<@PlainText(max = 200) String> ids,
            @QueryParam("status")
                    @DefaultValue("active")
                    @Pattern(regexp = "active|archived") @Parameter(description = "active, or archived for staff")
                    String status,
            @QueryParam("facets")
                    @DefaultValue("true")
                    @Pattern(regexp = "true|false") @Parameter(description = "false leaves out the facets")
                    String facets,
            @QueryParam("sort") @DefaultValue("relevance") @Pattern(regexp = "relevance|newest|-?price|name") String sort,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after,
            @Context SecurityContext security,
            @Context UriInfo address) {
        var caller = Caller.of(security);
        var query = SearchQuery.of(
                q,
                ProductFilter.of(brand, category, option, price, available, ids),
                Sort.of(sort).orElse(Sort.RELEVANCE),
                isOfArchive(status, caller),
                Boolean.parseBoolean(facets));
        var result = search.find(query, limit, after);
        if (after == null || after.isEmpty()) {
            query.text()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> searched.fire(new Searched(
                            caller.userId().map(UserId::new),
                            text,
                            result.page().items().size())));
        }
        var response = Response.ok(result.json())
                .header(HttpHeaders.CACHE_CONTROL, caller.equals(Caller.NOBODY) ? CACHED : "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (result.page().next() != null) {
            response.header(
                    HttpHeaders.LINK,
                    PathReferences.nextPage(address, result.page().next()));
        }
        return response.build();
    }

    private static boolean isOfArchive(String status, Caller caller) {
        if (status.equals("active")) {
            return false;
        }
        caller.requireActor();
        if (!caller.may(ARCHIVE)) {
            throw new TokenRefused.MissingPermission();
        }
        return true;
    }

    /** Completes a typed text. */
    @GET
    @Path("suggest")
    @Anonymous
    @Operation(
            operationId = "suggestSearches",
            summary = "Complete what is being typed to categories, brands and products",
            description =
                    "From two characters on; fewer get none. First the product of a SKU that was typed, "
                            + "then up to three categories, up to three brands, and products, ten together, each with its slug, products with picture and price.")
    @APIResponseSchema(value = SuggestionsView.class, responseCode = "200", responseDescription = "At most ten")
    public Response suggest(@QueryParam("q") @DefaultValue("") @PlainText(max = 100) String q) {
        return Response.ok(new SuggestionsView(suggestions.complete(q)))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
