package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.compression.Compressed;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.activity.Viewed;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public reads of one product: details, variants, related products. */
@Path("products")
@Component
@Compressed
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public class ProductQueryResource {

    // Users who may write the catalog see archived products as well.
    private static final String ARCHIVE = "catalog:write";

    private final ProductDetails productDetails;
    private final RelatedProducts relatedProducts;
    private final ListingSettings settings;
    private final jakarta.enterprise.event.Event<Viewed> viewed;

    @Inject
    public ProductQueryResource(
            ProductDetails productDetails,
            RelatedProducts relatedProducts,
            ListingSettings settings,
            jakarta.enterprise.event.Event<Viewed> viewed) {
        this.productDetails = productDetails;
        this.relatedProducts = relatedProducts;
        this.settings = settings;
        this.viewed = viewed;
    }

    /** One product. */
    @GET
    @Path("{product}")
    @Operation(
            operationId = "getProduct",
            summary = "Read a product by its id or slug, with its first 100 variants",
            description = "An archived product is shown with catalog:write only. A request with a customer's "
                    + "token is recorded in their browsing history. Send the ETag as If-None-Match to get 304 "
                    + "while nothing has changed.")
    @APIResponseSchema(
            value = ProductSchemas.Product.class,
            responseCode = "200",
            responseDescription = "The product with its ETag")
    @APIResponse(responseCode = "304", description = "It is still the one with this ETag")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or it is archived")
    public Response detail(
            @PathParam("product") @PlainText(max = 200) String product,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context SecurityContext security) {
        var caller = Caller.of(security);
        var detail = productDetails.find(product, caller.may(ARCHIVE));
        caller.userId().ifPresent(customer -> viewed.fire(new Viewed(new UserId(customer), detail.id())));
        var tag = Conditional.tag(detail.version());
        var response = Conditional.unchanged(ifNoneMatch, tag) ? Response.notModified() : Response.ok(detail.json());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, settings.cacheControl(caller.equals(Caller.NOBODY)))
                .build();
    }

    /** The variants of one product. */
    @GET
    @Path("{product}/variants")
    @Operation(
            operationId = "listVariants",
            summary = "List the variants of a product, page by page",
            description = "Those on sale, in the order of the product; GET of the product has the first 100. next "
                    + "and the Link header lead to the following page.")
    @APIResponseSchema(
            value = ProductSchemas.Variants.class,
            responseCode = "200",
            responseDescription = "The page; next and the Link header lead to the following one")
    @APIResponse(responseCode = "304", description = "The page is still the one with this ETag")
    @APIResponse(responseCode = "400", description = "validation, invalid-cursor")
    public Response variants(
            @PathParam("product") @PlainText(max = 200) String product,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context UriInfo address,
            @Context SecurityContext security) {
        var caller = Caller.of(security);
        var id = productDetails.find(product, caller.may(ARCHIVE)).id();
        return page(productDetails.variants(id, limit, after), ifNoneMatch, address, caller);
    }

    /** Products like this one. */
    @GET
    @Path("{product}/related")
    @Operation(
            operationId = "listRelatedProducts",
            summary = "List products that are like a product",
            description = "Those that can be sold first; of these the ones of its category, of its brand and of the "
                    + "category above, the newest first. Never the product itself, nor an archived one.")
    @APIResponseSchema(
            value = ProductSchemas.Related.class,
            responseCode = "200",
            responseDescription = "At most as many as limit says, maybe none")
    @APIResponse(responseCode = "304", description = "They are still the ones with this ETag")
    @APIResponse(responseCode = "404", description = "not-found: there is no such product, or it is archived")
    public Response related(
            @PathParam("product") @PlainText(max = 200) String product,
            @QueryParam("limit") @DefaultValue("8") @Min(1) @Max(24) int limit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context UriInfo address,
            @Context SecurityContext security) {
        var caller = Caller.of(security);
        var id = productDetails.find(product, caller.may(ARCHIVE)).id();
        return page(relatedProducts.of(id, limit), ifNoneMatch, address, caller);
    }

    private Response page(JsonPage page, @Nullable String ifNoneMatch, UriInfo address, Caller caller) {
        var json = page.json("");
        var tag = JsonPage.entityTag(json);
        var response = Conditional.unchanged(ifNoneMatch, tag) ? Response.notModified() : Response.ok(json);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, PathReferences.nextPage(address, page.next()));
        }
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, settings.cacheControl(caller.equals(Caller.NOBODY)))
                .build();
    }
}
