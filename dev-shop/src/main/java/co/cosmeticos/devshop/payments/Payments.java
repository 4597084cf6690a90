package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Json;
import co.cosmeticos.devshop.http.Refused;
import co.cosmeticos.devshop.payments.Entry.KeyUse;
import co.cosmeticos.devshop.webhooks.Webhook;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All payments of the provider. One lock serializes changes, so that concurrent requests with one key create one payment. */
final class Payments implements AutoCloseable {

    /** The payment in a response; {@code repeated} if the key had been used before. */
    record Result(Payment payment, boolean repeated) {}

    private final SecureRandom random = new SecureRandom();
    private final PaymentStore book = new PaymentStore();
    private final Journal journal;
    private final Clock clock;
    private final String publicUrl;
    private final Consumer<Webhook> notices;

    /** Opens the journal of an earlier run, or a new one. */
    Payments(Path folder, Clock clock, String publicUrl, Consumer<Webhook> notices) {
        this.journal = new Journal(folder.resolve("journal.jsonl"), line -> book.apply(Json.read(line, Entry.class)));
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.notices = notices;
    }

    /** Authorizes a card, or opens a PIX or boleto. A declined card is no error. */
    Result authorize(String key, PaymentOrder order) {
        var id = newId("pay_");
        var opened = Payment.open(id, order.checked(), clock.instant(), publicUrl + "/pay/" + id);
        return once(key, "authorize " + Json.write(order), () -> new Change(null, opened));
    }

    Result capture(String id, String key, @Nullable Long amountMinor) {
        return change(id, key, "capture " + amountMinor, payment -> payment.captured(amountMinor));
    }

    Result voidAuthorization(String id, String key) {
        return change(id, key, "void", payment -> payment.to(PaymentStatus.VOIDED));
    }

    Result refund(String id, String key, @Nullable Long amountMinor) {
        return change(id, key, "refund " + amountMinor, payment -> payment.refunded(amountMinor));
    }

    /** Changes a payment for payer, bank, dashboard or expiry; without a key, since the state itself shows a repetition. */
    Payment move(String id, UnaryOperator<Payment> change) {
        Optional<Webhook> notice;
        Payment after;
        synchronized (this) {
            var before = book.payment(id);
            after = change.apply(before);
            notice = after.equals(before) ? Optional.empty() : record(new Change(before, after), null);
        }
        confirm(notice);
        return after;
    }

    /** Expires overdue payments. */
    void expireOverdue() {
        var now = clock.instant();
        List<Payment> open;
        synchronized (this) {
            open = book.open();
        }
        open.stream()
                .filter(payment -> payment.expiresAt().isBefore(now))
                .forEach(payment -> move(payment.id(), p -> p.isOpen() ? p.to(PaymentStatus.EXPIRED) : p));
    }

    synchronized Payment get(String id) {
        return book.payment(id);
    }

    synchronized List<Payment> ofKey(String key) {
        return book.key(key).map(use -> book.payment(use.answer().id())).stream()
                .toList();
    }

    synchronized List<Payment> ofReference(String reference) {
        return book.ofReference(reference);
    }

    /** The payments made last, the newest first. */
    synchronized List<Payment> latest(int limit) {
        return book.latest(limit);
    }

    synchronized List<Payment> refundedSince(Instant since, String after, long limit) {
        return book.refundedSince(since, after, limit);
    }

    synchronized List<LedgerEntry> ledger() {
        return book.ledger();
    }

    synchronized List<Webhook> undelivered() {
        return book.undelivered();
    }

    /** Records that a webhook was delivered. Not flushed: at worst it is sent once more. */
    synchronized void delivered(Webhook webhook) {
        write(Entry.delivered(webhook));
    }

    private Result change(String id, String key, String request, UnaryOperator<Payment> change) {
        return once(key, request + " " + id, () -> {
            var before = book.payment(id);
            return new Change(before, change.apply(before));
        });
    }

    private record Change(@Nullable Payment before, Payment after) {}

    private Result once(String key, String request, Supplier<Change> change) {
        Optional<Webhook> notice;
        Result answer;
        synchronized (this) {
            var used = book.key(key);
            if (used.isPresent()) {
                answer = repeated(used.get(), request);
                notice = Optional.empty();
            } else {
                var made = change.get();
                notice = record(made, new KeyUse(key, request, made.after()));
                answer = new Result(made.after(), false);
            }
        }
        confirm(notice);
        return answer;
    }

    private static Result repeated(KeyUse used, String request) {
        if (!used.request().equals(request)) {
            throw new Refused(422, "idempotency-key-reused", "This Idempotency-Key came with another request before.");
        }
        return new Result(used.answer(), true);
    }

    private Optional<Webhook> record(Change change, @Nullable KeyUse use) {
        var now = clock.instant();
        var key = use == null ? null : use.key();
        var movement = LedgerEntry.between(change.before(), change.after(), book.nextSequence(), now, key);
        var notice = Entry.notice(newId("evt_"), change.before(), change.after(), now);
        write(new Entry(change.after(), movement, use, notice, null));
        return Optional.ofNullable(notice);
    }

    private void write(Entry entry) {
        journal.append(Json.write(entry));
        book.apply(entry);
    }

    // A change is on the disk before a response or webhook shows it.
    private void confirm(Optional<Webhook> notice) {
        journal.flush();
        notice.ifPresent(notices);
    }

    private String newId(String prefix) {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        journal.close();
    }
}
