package co.cosmeticos.product.taxonomy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The brands and categories that have something to show. */
@Path("/")
@Component
@Anonymous
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class TaxonomyResource {

    private static final String CACHED = "public, max-age=60";

    private final Taxonomy taxonomy;

    @Inject
    public TaxonomyResource(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** All of them, as clients expect a list. */
    public record Items<T>(List<T> items) {}

    /** The brands in the order of their names. */
    @GET
    @Path("brands")
    @Operation(summary = "List the brands with their number of products")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "items",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            implementation = Taxonomy.BrandView.class))))
    public Response brands() {
        return Response.ok(new Items<>(taxonomy.brands()))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    /** The categories in the order of their paths. */
    @GET
    @Path("categories")
    @Operation(summary = "List the categories of all levels with their number of products")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "items",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            implementation = Taxonomy.CategoryView.class))))
    public Response categories() {
        return Response.ok(new Items<>(taxonomy.categories()))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
