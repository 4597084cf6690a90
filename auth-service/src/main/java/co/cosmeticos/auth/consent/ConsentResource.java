package co.cosmeticos.auth.consent;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in user's consents. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class ConsentResource {

    private final Consents consents;
    private final ChangeConsent changeConsent;

    @Inject
    public ConsentResource(Consents consents, ChangeConsent changeConsent) {
        this.consents = consents;
        this.changeConsent = changeConsent;
    }

    /**
     * Consent given or withdrawn.
     *
     * @param granted true to give consent, false to withdraw it
     * @param textVersion version of the text that the user saw; 1 to 40 letters, digits, dots, underscores and hyphens
     */
    @Schema(name = "ConsentDecision")
    public record Decision(
            @NotNull Boolean granted,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String textVersion) {}

    /**
     * An entry of the consent ledger.
     *
     * @param purpose {@code marketing-email} or {@code marketing-sms}
     * @param granted whether consent was given; false where it was withdrawn
     * @param textVersion version of the text that the user saw
     * @param at when it was given or withdrawn
     */
    public record ConsentView(String purpose, boolean granted, String textVersion, Instant at) {
        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    consent.granted(),
                    consent.textVersion(),
                    consent.at().toInstant());
        }
    }

    /**
     * Entries of the ledger.
     *
     * @param items one of each purpose, or the history with the newest first
     */
    public record ConsentList(List<ConsentView> items) {
        static ConsentList of(List<Consent> consents) {
            return new ConsentList(consents.stream().map(ConsentView::of).toList());
        }
    }

    @GET
    @Path("/consents")
    @Operation(
            operationId = "listConsents",
            summary = "What I agree to; a purpose that is not named was never agreed to",
            description = "The latest entry of each purpose (LGPD, art. 8). Where there is none, treat it as refused.")
    public ConsentList last(@Context SecurityContext security) {
        return ConsentList.of(consents.last(UserId.of(Caller.of(security))));
    }

    @GET
    @Path("/consent-history")
    @Operation(
            operationId = "listConsentHistory",
            summary = "What I agreed to and took back, the newest of 200 first",
            description =
                    "The ledger itself: entries are added and never changed. There is no paging; older entries than"
                            + " the latest 200 stand in the data export.")
    public ConsentList history(@Context SecurityContext security) {
        return ConsentList.of(consents.history(UserId.of(Caller.of(security))));
    }

    @PUT
    @Path("/consents/{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateConsent",
            summary = "Agree to something, or take it back",
            description = "Adds an entry to the ledger, which counts from now on. The same decision about the same text"
                    + " version adds none and returns the one that stands.")
    @APIResponse(responseCode = "200", description = "The entry that counts from now on")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    public ConsentView change(
            @Context SecurityContext security,
            @PathParam("purpose") @Pattern(regexp = "marketing-email|marketing-sms") String purpose,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "yes",
                                                            value =
                                                                    "{\"granted\": true, \"textVersion\": \"2026-11\"}")))
                    @NotNull @Valid Decision body) {
        var named = Purpose.valueOf(purpose.toUpperCase(Locale.ROOT).replace('-', '_'));
        return ConsentView.of(
                changeConsent.change(UserId.of(Caller.of(security)), named, body.granted(), body.textVersion()));
    }
}
