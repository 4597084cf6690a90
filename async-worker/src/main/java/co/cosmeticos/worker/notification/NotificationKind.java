package co.cosmeticos.worker.notification;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The mails that a customer gets, each by the event that asks for it. */
public enum NotificationKind {
    WELCOME("user.registered"),
    REGISTRATION_REPEATED("user.registration-repeated"),
    EMAIL_VERIFICATION("user.verification-requested"),
    PASSWORD_RESET("user.password-reset-requested"),
    PASSWORD_CHANGED("user.password-changed"),
    SECOND_FACTOR_ENABLED("user.second-factor-enabled"),
    SECOND_FACTOR_DISABLED("user.second-factor-disabled"),
    EMAIL_CHANGE("user.email-change-requested"),
    EMAIL_CHANGED("user.email-changed"),
    EXPORT_READY("user.export-ready"),
    ERASURE("user.erasure-requested"),
    SESSION_STOLEN("session.reuse-detected"),
    ORDER_CONFIRMED("order.placed"),
    PAYMENT_AWAITED("order.awaiting-payment"),
    ORDER_REJECTED("order.rejected"),
    ORDER_CANCELED("order.canceled"),
    ORDER_EXPIRED("order.expired");

    private final String eventType;

    NotificationKind(String eventType) {
        this.eventType = eventType;
    }

    /** The kind that an event of this type asks for; throws {@link IllegalArgumentException} when it asks for none. */
    public static NotificationKind of(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventType.equals(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mail tells of " + eventType + "."));
    }

    /** The types of all events that ask for a mail. */
    public static Set<String> eventTypes() {
        return Arrays.stream(values()).map(kind -> kind.eventType).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name of its templates, or of its words where many share a template. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it goes where its email code says, and cannot be sent without. */
    boolean isEmailCode() {
        return switch (this) {
            case EMAIL_VERIFICATION, PASSWORD_RESET, EMAIL_CHANGE, EMAIL_CHANGED -> true;
            case WELCOME,
                    REGISTRATION_REPEATED,
                    PASSWORD_CHANGED,
                    SECOND_FACTOR_ENABLED,
                    SECOND_FACTOR_DISABLED,
                    EXPORT_READY,
                    ERASURE,
                    SESSION_STOLEN,
                    ORDER_CONFIRMED,
                    PAYMENT_AWAITED,
                    ORDER_REJECTED,
                    ORDER_CANCELED,
                    ORDER_EXPIRED -> false;
        };
    }

    /**
     * Whether a mailbox that nobody proved to be the person's own takes only so many of it: what strangers can have sent
     * without paying. Email codes are counted where they are written.
     */
    boolean isRationed() {
        return !isEmailCode() && this != ORDER_CONFIRMED;
    }

    /**
     * Whether what it tells of an order still holds when the order is in this state by now: a mail can be late, or sent again.
     * Of an order that is rejected already, late money is told as a cancellation.
     */
    boolean holdsIn(String orderStatus) {
        return switch (this) {
            case ORDER_CONFIRMED -> Set.of("CONFIRMED", "FULFILLED").contains(orderStatus);
            case PAYMENT_AWAITED -> "AWAITING_PAYMENT".equals(orderStatus);
            case ORDER_REJECTED -> "REJECTED".equals(orderStatus);
            case ORDER_CANCELED -> Set.of("CANCELED", "REJECTED").contains(orderStatus);
            case ORDER_EXPIRED -> "EXPIRED".equals(orderStatus);
            case WELCOME,
                    REGISTRATION_REPEATED,
                    EMAIL_VERIFICATION,
                    PASSWORD_RESET,
                    PASSWORD_CHANGED,
                    SECOND_FACTOR_ENABLED,
                    SECOND_FACTOR_DISABLED,
                    EMAIL_CHANGE,
                    EMAIL_CHANGED,
                    EXPORT_READY,
                    ERASURE,
                    SESSION_STOLEN -> throw new IllegalStateException(this + " is about no order.");
        };
    }

    boolean isAboutOrder() {
        return eventType.startsWith("order.");
    }
}
