package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.product.listing.ProductDetails;
import co.cosmeticos.product.listing.ProductSchemas;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Administration of products. */
@Path("products")
@Component
@RequiresPermission("catalog:write")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Product administration")
@SecurityRequirement(name = "bearer")
public class ProductAdminResource {

    private static final String EXAMPLE = """
            {"name": "Batom Matte", "brand": "Aurora", "category": "Maquiagem > Batons",
             "description": "Cor intensa.", "ingredients": "Ricinus Communis Seed Oil, Cera Alba",
             "images": ["batom-matte.jpg"], "options": ["Cor"],
             "variants": [{"sku": "AUR-BM-RUBI", "options": {"Cor": "Rubi"}, "priceMinor": 4990, "onHand": 50}]}
            """;

    private static final String CHANGE = """
            {"name": "Batom Matte", "brand": "Aurora", "category": "Maquiagem > Batons",
             "description": "Cor intensa.", "ingredients": "Ricinus Communis Seed Oil, Cera Alba",
             "images": ["batom-matte.jpg"], "options": ["Cor"],
             "variants": [{"sku": "AUR-BM-RUBI", "options": {"Cor": "Rubi"}, "priceMinor": 3990}]}
            """;

    private final SaveProduct saveProduct;
    private final PatchProduct patchProduct;
    private final ProductDetails productDetails;

    @Inject
    public ProductAdminResource(SaveProduct saveProduct, PatchProduct patchProduct, ProductDetails productDetails) {
        this.saveProduct = saveProduct;
        this.patchProduct = patchProduct;
        this.productDetails = productDetails;
    }

    /** Creates a product with its variants. */
    @POST
    @Operation(
            operationId = "createProduct",
            summary = "Create a product; its brand and category come into being with it",
            description = "It is on sale at once unless its status is ARCHIVED. Stock opens with the onHand of "
                    + "each variant, none where it is left out; without a slug one is made of brand and name. "
                    + "To change it, send it to PUT with the ETag of the answer.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "lipstick", value = EXAMPLE)))
    @APIResponseSchema(
            value = ProductSchemas.Product.class,
            responseCode = "201",
            responseDescription = "The product as the public sees it, with its ETag")
    @APIResponse(responseCode = "409", description = "slug-taken, sku-taken")
    @APIResponse(responseCode = "422", description = "inconsistent-product")
    public Response create(
            @Valid @NotNull ProductRequest body, @Context SecurityContext security, @Context UriInfo address) {
        var id = saveProduct.create(body.toDraft(), Caller.of(security).actor());
        return rendered(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, PathReferences.below(address, id)),
                id);
    }

    /** Changes a product to what the body describes. */
    // The parameter has the name of the one in GET: with two names the OpenAPI document would list the path twice.
    @PUT
    @Path("{product}")
    @Operation(
            operationId = "updateProduct",
            summary = "Change a product; variants that are not named go off sale, status ARCHIVED hides it",
            description =
                    "Without slug, currency or status it keeps those that it has. Variants stand in the order of the body. onHand is"
                            + " for new SKUs: the stock of a known one is changed by POST /stock/{sku}/stocktakes or"
                            + " /adjustments, and a body that names it is refused.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "lipstick", value = CHANGE)))
    @APIResponseSchema(
            value = ProductSchemas.Product.class,
            responseCode = "200",
            responseDescription = "The product as the public sees it, with its new ETag")
    @APIResponse(responseCode = "400", description = "validation: also onHand of a SKU that is known")
    @APIResponse(responseCode = "412", description = "stale-version: it has changed since that ETag")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @PathParam("product") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull ProductRequest body,
            @Context SecurityContext security) {
        var expected = Conditional.expected(ifMatch);
        saveProduct.change(id, expected, body::toDraft, Caller.of(security).actor());
        return rendered(Response.ok(), id);
    }

    /** Changes single members of a product. */
    @PATCH
    @Path("{product}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "patchProduct",
            summary = "Change single members of a product",
            description =
                    "A JSON merge patch (RFC 7396) of what PUT takes: what is absent stays. Lists, also that of the variants, are"
                            + " replaced as a whole; a single variant is changed by PATCH of /products/{product}/variants/{sku}. What comes of"
                            + " it is held to the rules of PUT.")
    @APIResponseSchema(
            value = ProductSchemas.Product.class,
            responseCode = "200",
            responseDescription = "The product as the public sees it, with its new ETag")
    @APIResponse(responseCode = "400", description = "validation: also of what comes of it")
    @APIResponse(responseCode = "409", description = "slug-taken, sku-taken")
    @APIResponse(responseCode = "412", description = "stale-version: it has changed since that ETag")
    @APIResponse(responseCode = "422", description = "inconsistent-product")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response patch(
            @PathParam("product") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ProductRequest.Patch.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "archive",
                                                            value = "{\"status\": \"ARCHIVED\"}")))
                    byte[] body,
            @Context SecurityContext security) {
        var patch = patchProduct.read(body);
        patchProduct.patch(
                id, Conditional.expected(ifMatch), patch, Caller.of(security).actor());
        return rendered(Response.ok(), id);
    }

    /** Changes a variant of a product. */
    @PATCH
    @Path("{product}/variants/{sku}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "patchVariant",
            summary = "Change the price or the options of one variant",
            description =
                    "A JSON merge patch (RFC 7396); the others stay as they are, and so does the stock. If-Match takes the ETag of"
                            + " the product.")
    @APIResponseSchema(
            value = ProductSchemas.Product.class,
            responseCode = "200",
            responseDescription = "The product as the public sees it, with its new ETag")
    @APIResponse(responseCode = "400", description = "validation: also another sku, and onHand")
    @APIResponse(responseCode = "404", description = "not-found: also a SKU that is not on sale")
    @APIResponse(responseCode = "412", description = "stale-version: the product has changed since that ETag")
    @APIResponse(responseCode = "422", description = "inconsistent-product")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response patchVariant(
            @PathParam("product") UUID id,
            @PathParam("sku") String sku,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ProductRequest.VariantPatch.class),
                                            examples =
                                                    @ExampleObject(name = "price", value = "{\"priceMinor\": 3990}")))
                    byte[] body,
            @Context SecurityContext security) {
        var patch = patchProduct.readVariant(body);
        patchProduct.patchVariant(
                id,
                sku,
                Conditional.expected(ifMatch),
                patch,
                Caller.of(security).actor());
        return rendered(Response.ok(), id);
    }

    private Response rendered(Response.ResponseBuilder response, UUID id) {
        var detail = productDetails.find(id.toString(), true);
        return response.entity(detail.json())
                .header(HttpHeaders.ETAG, Conditional.tag(detail.version()))
                .build();
    }
}
