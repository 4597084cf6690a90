package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.worker.content.OrderContent;
import co.cosmeticos.worker.mail.Mail;
import co.cosmeticos.worker.mail.MailNotSent;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.mail.PersonalLine;
import co.cosmeticos.worker.remote.EmailCode;
import co.cosmeticos.worker.remote.Order;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.User;
import co.cosmeticos.worker.remote.Users;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Composes the mail of a notification in the reader's language, from data of the owning services. */
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

    /**
     * A mail, with the account that it is about if there is one.
     *
     * @param isExpected whether its mailbox proved to be the person's own
     */
    record ComposedMail(Mail mail, @Nullable UserId userId, boolean isExpected) {}

    /** Composes the mail; throws {@link NotNeeded} when it is not to be sent any more. */
    ComposedMail compose(Notification notification) {
        return notification.kind().isAboutOrder() ? aboutOrder(notification) : toPerson(notification);
    }

    private ComposedMail toPerson(Notification notification) {
        var emailCode = Optional.ofNullable(notification.emailCodeId())
                .flatMap(
                        notification.kind() == NotificationKind.INVITATION
                                ? users::findInvitationCode
                                : users::findEmailCode);
        var to = notification.kind().isEmailCode()
                ? emailCode
                        .map(Addressee::of)
                        .orElseThrow(() -> new NotNeeded("The email code was used, or has expired."))
                : user(notification);
        var action = AccountAction.of(notification.kind(), settings.pages(), emailCode.map(EmailCode::code));
        var model = Map.of(
                "name",
                emailCode.isPresent() ? PersonalLine.of(null) : to.name(),
                "shopUrl",
                settings.pages().home(),
                "words",
                action.words(),
                "actionUrl",
                action.url(),
                "expiresAt",
                emailCode.<Object>map(EmailCode::expiresAt).orElse(""));
        var content = templates.render("person", to.locale(), model);
        var mail = new Mail(notification.mailId(), to.email(), to.locale(), content, Optional.empty());
        return new ComposedMail(mail, notification.userId(), to.isProven());
    }

    private Addressee user(Notification notification) {
        return users.find(notification.requireUser())
                .map(Addressee::of)
                .orElseThrow(() -> new NotNeeded("The user is unknown or was erased."));
    }

    /** Recipient of a mail; without a name unless the mailbox proved to be theirs. */
    private record Addressee(EmailAddress email, boolean isProven, PersonalLine name, Locale locale) {

        static Addressee of(User user) {
            return new Addressee(
                    address(user.email()),
                    user.isProven(),
                    PersonalLine.name(user.name()),
                    MailTemplates.language(user.locale()));
        }

        static Addressee of(EmailCode emailCode) {
            return new Addressee(
                    address(emailCode.email()),
                    false,
                    PersonalLine.of(null),
                    MailTemplates.language(emailCode.locale()));
        }
    }

    private static EmailAddress address(String stored) {
        try {
            return EmailAddress.parse(stored);
        } catch (IllegalArgumentException e) {
            throw new MailNotSent.InvalidAddress(e);
        }
    }

    private ComposedMail aboutOrder(Notification notification) {
        var order = orders.find(notification.requireOrder())
                .orElseThrow(() -> new NotNeeded("The order is unknown or was erased."));
        if (!notification.kind().holdsIn(order.status())) {
            throw new NotNeeded("The order has gone on, and is %s.".formatted(order.status()));
        }
        var to = address(order.email());
        var known = Optional.ofNullable(order.customerId()).flatMap(users::find);
        // Guests can order with anybody's address, and accounts can be opened with one: both are unproven.
        var account = known.filter(User::isProven);
        var isBuyers = account.filter(user -> isAt(user, to)).isPresent();
        // The language of the checkout is a guest's only: who has an account has chosen one there.
        var locale = MailTemplates.language(known.map(User::locale).orElse(order.locale()));
        var content = templates.render(
                notification.kind().label(), locale, model(order, account, isBuyers, notification.orderOutcome()));
        var mail = new Mail(notification.mailId(), to, locale, content, pixCode(notification, order));
        return new ComposedMail(mail, order.customerId(), isBuyers);
    }

    private static boolean isAt(User user, EmailAddress to) {
        return EmailAddress.isValid(user.email())
                && EmailAddress.parse(user.email()).equals(to);
    }

    private Map<String, Object> model(Order order, Optional<User> account, boolean isBuyers, OrderOutcome end) {
        return Map.of(
                "name",
                PersonalLine.name(isBuyers ? order.name() : null),
                "order",
                OrderContent.of(order, isBuyers),
                "orderUrl",
                orderUrl(order, account),
                "refundedMinor",
                Optional.<Object>ofNullable(end.refundedMinor()).orElse(""),
                "reason",
                end.describedReason(),
                "shopUrl",
                settings.pages().home());
    }

    // The token lets a buyer without an account see the order, and one whose account was never verified: whoever resets
    // its password gets another account.
    private String orderUrl(Order order, Optional<User> account) {
        var pages = settings.pages();
        return account.isPresent() || order.orderToken() == null
                ? pages.ofOrder(order.id())
                : pages.ofOrder(order.id(), order.orderToken());
    }

    private static Optional<String> pixCode(Notification notification, Order order) {
        return notification.kind() == NotificationKind.PAYMENT_AWAITED
                ? Optional.ofNullable(order.payment()).map(Order.Payment::pixPayload)
                : Optional.empty();
    }

    /**
     * Texts and link of a mail about an account.
     *
     * @param words prefix of its message keys
     * @param url of the page in the storefront
     */
    private record AccountAction(String words, String url) {

        static AccountAction of(NotificationKind kind, StorefrontPages pages, Optional<String> code) {
            return switch (kind) {
                case WELCOME ->
                    code.map(shown -> new AccountAction("welcome-verify", pages.of(pages.verifyEmail(), shown)))
                            .orElseGet(() -> new AccountAction(kind.label(), pages.home()));
                case EMAIL_VERIFICATION, ERASURE_ANNOUNCED ->
                    new AccountAction(kind.label(), pages.of(pages.verifyEmail(), required(code)));
                case PASSWORD_RESET -> new AccountAction(kind.label(), pages.of(pages.resetPassword(), required(code)));
                case EMAIL_CHANGE -> new AccountAction(kind.label(), pages.of(pages.changeEmail(), required(code)));
                case INVITATION -> new AccountAction(kind.label(), pages.of(pages.acceptInvitation(), required(code)));
                case EXPORT_READY -> new AccountAction(kind.label(), pages.of(pages.myData()));
                case PASSWORD_CHANGED, SECOND_FACTOR_ENABLED, SECOND_FACTOR_DISABLED, SESSION_STOLEN ->
                    new AccountAction(kind.label(), pages.of(pages.forgotPassword()));
                case REGISTRATION_REPEATED,
                        EMAIL_CHANGED,
                        ERASURE,
                        ORDER_CONFIRMED,
                        PAYMENT_AWAITED,
                        ORDER_REJECTED,
                        ORDER_CANCELED,
                        ORDER_EXPIRED -> new AccountAction(kind.label(), pages.home());
            };
        }

        private static String required(Optional<String> code) {
            return code.orElseThrow(() -> new IllegalStateException("The email code brings no code."));
        }
    }

    /** The mail has no recipient any more, or is out of date. */
    static final class NotNeeded extends RuntimeException {

        NotNeeded(String reason) {
            super(reason, null, false, false);
        }
    }
}
