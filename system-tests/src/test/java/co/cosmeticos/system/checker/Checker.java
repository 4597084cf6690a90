package co.cosmeticos.system.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.ShopProcess;
import co.cosmeticos.system.RunningShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * Looks at a shop from outside, at its four databases, the provider's ledger and the mailbox, and says what does not fit
 * together. A shop at rest has no violation, whatever happened to it before.
 */
public final class Checker {

    private static final Logger LOG = Logger.getLogger(Checker.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final ShopProcess shop;

    private Checker(ShopProcess shop) {
        this.shop = shop;
    }

    public static Checker of(RunningShop shop) {
        return of(shop.process());
    }

    public static Checker of(ShopProcess shop) {
        return new Checker(shop);
    }

    /** Waits until sagas, outboxes, inboxes and notifications have nothing left to do; fails with what they still have. */
    public Checker awaitQuiet() {
        try (var stores = new Stores(shop)) {
            var quiet = new Quiet(stores, new Outside(shop));
            await("the shop at rest")
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(quiet.left()).isEmpty());
        }
        return this;
    }

    /** Every violation, one line each; to be asked of a shop at rest. */
    public List<String> violations() {
        var books = read();
        var copies = new MailRules(books).copies();
        if (copies > 0) {
            LOG.info(() -> copies + " mails are second copies, with the Message-ID of the first");
        }
        var found = new ArrayList<>(violations(books));
        try (var stores = new Stores(shop)) {
            found.addAll(new AddressRules(stores).violations(books.mails()));
        }
        return found;
    }

    Books read() {
        try (var stores = new Stores(shop)) {
            return Books.read(stores, new Outside(shop));
        }
    }

    static List<String> violations(Books books) {
        var found = new ArrayList<String>();
        found.addAll(new MoneyRules(books).violations());
        found.addAll(new OrderRules(books, RunningShop.UNPAID_ORDERS).violations());
        found.addAll(new StockRules(books).violations());
        found.addAll(new CouponRules(books).violations());
        found.addAll(new SagaRules(books).violations());
        found.addAll(new CartReplay(books).violations());
        found.addAll(new MessageRules(books).violations());
        found.addAll(new MailRules(books).violations());
        return found;
    }
}
