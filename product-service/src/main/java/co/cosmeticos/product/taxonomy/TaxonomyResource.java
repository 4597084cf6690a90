package co.cosmeticos.product.taxonomy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.compression.Compressed;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Brands and categories that have products. */
@Path("/")
@Component
@Compressed
@Anonymous
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public class TaxonomyResource {

    private static final String CACHED = "public, max-age=60";

    private final Taxonomy taxonomy;

    @Inject
    public TaxonomyResource(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * All brands.
     *
     * @param items the brands that have products on sale, by name
     */
    @Schema(name = "BrandList")
    public record Brands(@NotNull List<Taxonomy.BrandView> items) {}

    /**
     * All categories.
     *
     * @param items the categories that have products on sale, by path
     */
    @Schema(name = "CategoryList")
    public record Categories(@NotNull List<CategoryTree.View> items) {}

    /** The brands in the order of their names. */
    @GET
    @Path("brands")
    @Operation(
            operationId = "listBrands",
            summary = "List the brands with their number of products",
            description = "By name, in one answer; a brand without products on sale is absent. Clients may keep "
                    + "it for a minute.")
    @APIResponseSchema(value = Brands.class, responseCode = "200", responseDescription = "All of them")
    public Response brands() {
        return Response.ok(new Brands(taxonomy.brands()))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    /** The categories in the order of their paths. */
    @GET
    @Path("categories")
    @Operation(
            operationId = "listCategories",
            summary = "List the categories of all levels with their number of products",
            description =
                    "By path, so that a category comes before those below it, in one answer; a category "
                            + "without products on sale is absent. Each has its breadcrumb and its children, so that it makes a tree. Clients may keep it for a minute.")
    @APIResponseSchema(value = Categories.class, responseCode = "200", responseDescription = "All of them")
    public Response categories() {
        return Response.ok(new Categories(taxonomy.categories()))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
