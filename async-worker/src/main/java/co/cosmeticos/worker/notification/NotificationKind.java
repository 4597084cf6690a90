package co.cosmeticos.worker.notification;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of mail, each with the event that causes it. */
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
    ERASURE_ANNOUNCED("user.erasure-announced"),
    ERASURE("user.erasure-requested"),
    SESSION_STOLEN("session.reuse-detected"),
    INVITATION("invitation.sent"),
    ORDER_CONFIRMED("order.placed"),
    PAYMENT_AWAITED("order.awaiting-payment"),
    ORDER_REJECTED("order.rejected"),
    ORDER_CANCELED("order.canceled"),
    ORDER_EXPIRED("order.expired");

    private final String eventType;

    NotificationKind(String eventType) {
        this.eventType = eventType;
    }

    /** The kind for this type of event; throws {@link IllegalArgumentException} when there is none. */
    public static NotificationKind of(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventType.equals(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mail tells of " + eventType + "."));
    }

    /** The types of all events that cause a mail. */
    public static Set<String> eventTypes() {
        return Arrays.stream(values()).map(kind -> kind.eventType).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Name of its templates, or of its texts where kinds share a template. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it delivers an email code, whose address it is sent to. */
    boolean isEmailCode() {
        return switch (this) {
            case EMAIL_VERIFICATION, PASSWORD_RESET, EMAIL_CHANGE, EMAIL_CHANGED, ERASURE_ANNOUNCED, INVITATION -> true;
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
     * Whether an unproven mailbox is rate limited for it: mails that strangers can cause without paying. Email codes
     * are limited in auth-service instead; a warning before an erasure goes out once and must not be withheld.
     */
    boolean isRateLimited() {
        return !isEmailCode() && this != ORDER_CONFIRMED;
    }

    /**
     * Whether the mail is still true of an order in this status: it may be late, or resent. Late money of a rejected order is
     * reported by the mail of a cancellation.
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
                    ERASURE_ANNOUNCED,
                    ERASURE,
                    SESSION_STOLEN,
                    INVITATION -> throw new IllegalStateException(this + " is about no order.");
        };
    }

    boolean isAboutOrder() {
        return eventType.startsWith("order.");
    }
}
