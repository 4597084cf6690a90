package co.cosmeticos.auth.card;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.CardToken;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.platform.value.ValidCardToken;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in customer's saved cards; only the payment provider knows their numbers. */
@Path("/me/cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class CardResource {

    private static final String BODY = """
            {"token": "tok_ok", "brand": "visa", "lastFour": "4242", "expiryMonth": 12, "expiryYear": 2030}
            """;

    private final SavedCards cards;
    private final AddCard addCard;

    @Inject
    public CardResource(SavedCards cards, AddCard addCard) {
        this.cards = cards;
        this.addCard = addCard;
    }

    /**
     * A card to save, as the payment provider has told the storefront of it.
     *
     * @param token token of the payment provider, by which a checkout pays; 1 to 128 visible ASCII characters, never a
     *     card number
     * @param brand as the provider names it: {@code visa}, {@code elo}; 2 to 20 characters
     * @param lastFour last four digits of the card number
     * @param expiryMonth 1 to 12
     * @param expiryYear four digits, 2000 to 2099
     */
    @Schema(name = "SavedCardRequest")
    public record CardRequest(
            @NotNull @ValidCardToken String token,

            @NotNull @Pattern(regexp = "[a-z][a-z0-9_-]{1,19}") String brand,

            @NotNull @Pattern(regexp = "[0-9]{4}") String lastFour,
            @NotNull @Min(1) @Max(12) Integer expiryMonth,
            @NotNull @Min(2000) @Max(2099) Integer expiryYear) {

        SavedCard toCard() {
            return new SavedCard(Ids.next(), CardToken.parse(token).value(), brand, lastFour, expiryMonth, expiryYear);
        }
    }

    /**
     * All of a customer's saved cards.
     *
     * @param items the oldest first, at most 10
     */
    @Schema(name = "SavedCardList")
    public record CardList(List<SavedCard> items) {}

    @GET
    @Operation(
            operationId = "listCards",
            summary = "My cards, the oldest first; a token is what a checkout pays by",
            description =
                    "All cards that the signed-in user has saved, at most 10, without paging; also those that have"
                            + " expired meanwhile. The shop never has card numbers or security codes.")
    public CardList list(@Context SecurityContext security) {
        return new CardList(cards.all(UserId.of(Caller.of(security))));
    }

    @POST
    @Operation(
            operationId = "addCard",
            summary = "Keep a card, by the payment provider's token",
            description =
                    "Saves a card by the token that the payment provider gave the storefront; what could be a card"
                            + " number is refused as validation. The same token again updates brand, digits and"
                            + " expiry of the card that is there and keeps its id. At most 10 per user; nothing is"
                            + " charged.")
    @APIResponseSchema(value = SavedCard.class, responseCode = "201", responseDescription = "The card, with its id")
    @APIResponse(responseCode = "409", description = "too-many-cards")
    @APIResponse(responseCode = "422", description = "card-expired")
    public Response keep(
            @Context SecurityContext security,
            @Context UriInfo uri,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "card", value = BODY))) @NotNull @Valid CardRequest body) {
        var card = addCard.keep(UserId.of(Caller.of(security)), body.toCard());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PathReferences.below(uri, card.id()))
                .entity(card)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCard",
            summary = "One of my cards",
            description = "Finds only cards of the signed-in user; any other id is not-found.")
    public SavedCard find(@Context SecurityContext security, @PathParam("id") UUID id) {
        return cards.find(UserId.of(Caller.of(security)), id).orElseThrow(() -> missing(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteCard",
            summary = "Forget one of my cards",
            description =
                    "Deletes the card here; the token stays at the payment provider. Orders that were paid with it"
                            + " are untouched.")
    public void forget(@Context SecurityContext security, @PathParam("id") UUID id) {
        if (!cards.remove(UserId.of(Caller.of(security)), id)) {
            throw missing(id);
        }
    }

    private static NotFound missing(UUID id) {
        return new NotFound("You keep no card %s.".formatted(id));
    }
}
