package co.cosmeticos.orders.payment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payment provider's API. */
@Path("/v1/payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentApi {

    /** The header of the key. */
    String KEY = "Idempotency-Key";

    /** The payer. */
    record Payer(String name, @Nullable String taxId) {}

    /** The request to create a payment. */
    record PaymentRequest(
            long amountMinor,
            String currency,
            String method,
            @Nullable String token,
            int installments,
            String reference,
            @Nullable String returnUrl,
            long expiresInSeconds,
            Payer payer) {}

    /** A refund. */
    record Refund(long amountMinor) {}

    /**
     * A payment as the provider has it.
     *
     * @param refundedMinor what went back to the customer, also where the shop did not ask for it
     * @param chargedBackMinor what the card's bank took back
     * @param reference of whoever asked for it: the order's id
     */
    record ProviderPayment(
            String id,
            String status,
            long amountMinor,
            long capturedMinor,
            long refundedMinor,
            long chargedBackMinor,
            String currency,
            @Nullable String redirectUrl,
            @Nullable String pixPayload,
            @Nullable String boletoLine,
            @Nullable Instant expiresAt,
            @Nullable String declineCode,
            @Nullable String reference) {}

    /** Payments of a key or a reference. */
    record ProviderPayments(List<ProviderPayment> items) {}

    /** Creates a payment: a card is authorized, PIX and boleto wait for the customer. */
    @POST
    ProviderPayment create(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            PaymentRequest request);

    /** The payment of this id. */
    @GET
    @Path("/{id}")
    ProviderPayment get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    /** The payments made under this key: one, or none. */
    @GET
    ProviderPayments find(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @QueryParam("idempotencyKey") String key);

    /** Payments that were refunded or charged back since then, by id after this one. */
    @GET
    ProviderPayments listReversed(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("givenBackSince") String since,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    /** Captures the authorized amount. */
    @POST
    @Path("/{id}/capture")
    ProviderPayment capture(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String id);

    /** Voids a payment that was not captured. */
    @POST
    @Path("/{id}/void")
    ProviderPayment voidPayment(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String id);

    /** Refunds a captured payment. */
    @POST
    @Path("/{id}/refund")
    ProviderPayment refund(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String id,
            Refund refund);
}
