package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.token.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as in the response of cart-order-service. */
public record Order(
        UUID id,
        String number,
        String status,
        @Nullable UserId customerId,
        String email,
        String name,
        @Nullable String locale,
        String currency,
        long subtotalMinor,
        long discountMinor,
        long shippingMinor,
        long totalMinor,
        List<Line> lines,
        @Nullable Address address,
        @Nullable Payment payment,
        @Nullable String orderToken) {

    /** Throws {@link NullPointerException} when the order has no lines member, which every order has. */
    public Order {
        lines = List.copyOf(lines);
    }

    /** A line of the order. */
    public record Line(String sku, String name, int quantity, long unitMinor, long totalMinor) {}

    /** Shipping address. */
    public record Address(
            String name,
            String postalCode,
            String street,
            String number,
            @Nullable String complement,
            @Nullable String district,
            String city,
            String state) {}

    /** Payment: the PIX code or the line of the boleto, and their expiry. */
    public record Payment(
            String method,
            @Nullable String redirectUrl,
            @Nullable String pixPayload,
            @Nullable String boletoLine,
            @Nullable OffsetDateTime expiresAt) {}
}
