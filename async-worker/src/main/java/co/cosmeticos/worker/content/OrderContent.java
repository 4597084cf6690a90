package co.cosmeticos.worker.content;

import co.cosmeticos.worker.mail.PersonalLine;
import co.cosmeticos.worker.remote.Order;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * View of an order for mails. Templates get nothing else of it, so that no mail can show what is left out here.
 *
 * @param shipsTo the lines of the address; for an unproven mailbox only the postal code and the state, which
 *     cannot carry a message
 */
public record OrderContent(
        String number,
        String currency,
        long subtotalMinor,
        long discountMinor,
        long shippingMinor,
        long totalMinor,
        List<Order.Line> lines,
        List<PersonalLine> shipsTo,
        Order.@Nullable Payment payment) {

    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}-?\\d{3}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+");

    public OrderContent {
        lines = List.copyOf(lines);
        shipsTo = List.copyOf(shipsTo);
    }

    /** The view for the proven buyer, or for an unproven mailbox. */
    public static OrderContent of(Order order, boolean isBuyers) {
        return new OrderContent(
                order.number(),
                order.currency(),
                order.subtotalMinor(),
                order.discountMinor(),
                order.shippingMinor(),
                order.totalMinor(),
                order.lines(),
                order.address() == null ? List.of() : isBuyers ? whole(order.address()) : region(order.address()),
                order.payment() == null ? null : safe(order.payment()));
    }

    private static List<PersonalLine> whole(Order.Address address) {
        var street = address.street() + ", " + address.number() + after(" – ", address.complement());
        var place = after("", address.district(), ", ") + address.city() + " – " + address.state();
        return List.of(
                PersonalLine.of(address.name()),
                PersonalLine.of(street),
                PersonalLine.of(place),
                PersonalLine.of(address.postalCode()));
    }

    private static List<PersonalLine> region(Order.Address address) {
        var isPlain = POSTAL_CODE.matcher(address.postalCode()).matches()
                && STATE.matcher(address.state()).matches();
        return isPlain ? List.of(PersonalLine.of(address.postalCode() + ", " + address.state())) : List.of();
    }

    private static String after(String before, @Nullable String text, String... behind) {
        return text == null || text.isBlank() ? "" : before + text + String.join("", behind);
    }

    private static Order.Payment safe(Order.Payment payment) {
        var url = payment.redirectUrl();
        return url == null || WEB.matcher(url).matches()
                ? payment
                : new Order.Payment(
                        payment.method(), null, payment.pixPayload(), payment.boletoLine(), payment.expiresAt());
    }
}
