package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.compression.Compressed;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.listing.JsonPage;
import co.cosmeticos.product.listing.ListingSettings;
import co.cosmeticos.product.listing.ProductSchemas;
import co.cosmeticos.product.listing.Sort;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public list of products: a search without words. */
@Path("products")
@Component
@Compressed
@Anonymous
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public class ProductListResource {

    private final ProductSearch search;
    private final ListingSettings settings;

    @Inject
    public ProductListResource(ProductSearch search, ListingSettings settings) {
        this.search = search;
        this.settings = settings;
    }

    /** A page of a list. */
    @GET
    @Operation(
            operationId = "listProducts",
            summary = "List products, page by page",
            description =
                    "Filters can be combined; a product matches one value of each that is given. A brand or category that is not"
                            + " there is refused, an option or id that no product has finds nothing. sort: newest, price,"
                            + " -price, name; price is that of the cheapest variant. after belongs to this order and these"
                            + " filters. A list by no more than one brand and one category costs least; facets=true counts"
                            + " all products that match.")
    @APIResponseSchema(
            value = ProductSchemas.Cards.class,
            responseCode = "200",
            responseDescription = "The page; next and the Link header lead to the following one")
    @APIResponse(responseCode = "304", description = "The page is still the one with this ETag")
    @APIResponse(
            responseCode = "400",
            description = "validation, invalid-price-range, invalid-cursor: also a category or brand that is not there")
    public Response list(
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
            @QueryParam("facets")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false") @Parameter(description = "true adds the facets")
                    String facets,
            @QueryParam("sort") @DefaultValue("newest") @Pattern(regexp = "newest|-?price|name") String sort,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context UriInfo address) {
        var query = SearchQuery.list(
                ProductFilter.of(brand, category, option, price, available, ids),
                Sort.of(sort).orElse(Sort.NEWEST),
                Boolean.parseBoolean(facets));
        var found = search.find(query, limit, after);
        var json = found.json();
        var tag = JsonPage.entityTag(json);
        var response = Conditional.unchanged(ifNoneMatch, tag) ? Response.notModified() : Response.ok(json);
        if (found.page().next() != null) {
            response.header(
                    HttpHeaders.LINK,
                    PathReferences.nextPage(address, found.page().next()));
        }
        if (query.facets()) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, settings.cacheControl(true))
                .build();
    }
}
