package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.worker.mail.Mail;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.remote.Order;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.User;
import co.cosmeticos.worker.remote.Users;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Asks the owners of the facts, and writes the mail of a notification in the reader's language. */
@Component
public class MailComposer {

    private final Orders orders;
    private final Users users;
    private final MailTemplates templates;
    private final NotificationSettings settings;

    @Inject
    public MailComposer(Orders orders, Users users, MailTemplates templates, NotificationSettings settings) {
        this.orders = orders;
        this.users = users;
        this.templates = templates;
        this.settings = settings;
    }

    /** The mail; throws {@link NotNeeded} when nobody is to get one any more. */
    Mail compose(Notification notification) {
        return notification.kind().isAboutOrder() ? aboutOrder(notification) : toUser(notification);
    }

    private Mail toUser(Notification notification) {
        var user = users.find(notification.requireUser())
                .orElseThrow(() -> new NotNeeded("The user is unknown or was erased."));
        var locale = MailTemplates.language(user.locale());
        var content = templates.render(notification.kind().template(), locale, model(user));
        return new Mail(notification.messageId(), user.email(), locale, content, Optional.empty());
    }

    private Map<String, Object> model(User user) {
        return Map.of("name", user.name() == null ? "" : user.name(), "shopUrl", settings.shopUrl());
    }

    private Mail aboutOrder(Notification notification) {
        var order = orders.find(notification.requireOrder())
                .orElseThrow(() -> new NotNeeded("The order is unknown or was erased."));
        if (notification.kind() == NotificationKind.PAYMENT_AWAITED && !order.isAwaitingPayment()) {
            throw new NotNeeded("The order no longer awaits its payment: " + order.status());
        }
        var locale = MailTemplates.language(order.locale());
        var content = templates.render(notification.kind().template(), locale, model(order));
        return new Mail(notification.messageId(), order.email(), locale, content, pixCode(notification, order));
    }

    private Map<String, Object> model(Order order) {
        return Map.of("name", order.name(), "order", order, "orderUrl", orderUrl(order), "shopUrl", settings.shopUrl());
    }

    // A guest has no account: the token lets them see the order.
    private String orderUrl(Order order) {
        var url = "%s/orders/%s".formatted(settings.shopUrl(), order.id());
        return order.orderToken() == null
                ? url
                : url + "?token=" + URLEncoder.encode(order.orderToken(), StandardCharsets.UTF_8);
    }

    private static Optional<String> pixCode(Notification notification, Order order) {
        return notification.kind() == NotificationKind.PAYMENT_AWAITED
                ? Optional.ofNullable(order.payment()).map(Order.Payment::pixPayload)
                : Optional.empty();
    }

    /** There is nobody to write to, or nothing left to say. */
    static final class NotNeeded extends RuntimeException {

        NotNeeded(String reason) {
            super(reason, null, false, false);
        }
    }
}
