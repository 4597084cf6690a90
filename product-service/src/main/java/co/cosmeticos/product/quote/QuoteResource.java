package co.cosmeticos.product.quote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RequiresScope;
import co.cosmeticos.platform.value.Sku;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prices for the cart. */
@Path("internal/quotes")
@Component
@RequiresScope("catalog:read")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@SecurityRequirement(name = "bearer")
public class QuoteResource {

    private final Quotes quotes;

    @Inject
    public QuoteResource(Quotes quotes) {
        this.quotes = quotes;
    }

    /**
     * The lines of a cart to be quoted.
     *
     * @param lines 1 to 200; a SKU that stands in several is quoted once
     */
    public record QuoteRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid LineRequest> lines) {}

    /**
     * A line of a cart.
     *
     * @param sku stock-keeping unit: 3 to 32 capitals, digits and hyphens
     * @param quantity units in the cart, at least 1; the quote does not depend on it
     */
    @Schema(name = "QuoteLineRequest")
    public record LineRequest(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @Min(1) int quantity) {}

    /**
     * Quotes of SKUs.
     *
     * @param items one for each SKU that is sold, in the order of the SKUs
     */
    @Schema(name = "QuoteList")
    public record QuotesView(List<Quote> items) {}

    /** Quotes SKUs; those not on sale are absent from the response. */
    @POST
    @Operation(
            operationId = "quoteProducts",
            summary = "Quote the lines of a cart: price, text and free units of each SKU that is sold",
            description = "SKUs that are unknown, off sale or of an archived product are absent from the answer. "
                    + "Nothing is reserved: prices and units are those of this moment.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "cart",
                                            value = "{\"lines\": [{\"sku\": \"AUR-BM-RUBI\", \"quantity\": 2}]}")))
    @APIResponse(responseCode = "200", description = "The quotes; SKUs that are unknown or off sale are absent")
    public QuotesView quote(@Valid @NotNull QuoteRequest body) {
        return new QuotesView(
                quotes.of(body.lines().stream().map(LineRequest::sku).distinct().toList()));
    }
}
