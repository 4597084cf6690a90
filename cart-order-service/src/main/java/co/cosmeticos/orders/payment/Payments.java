package co.cosmeticos.orders.payment;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The payments of the orders, and the money that moved. */
@Component
@Transactional
public class Payments {

    private static final String ADD = """
            insert into payments (order_id, idempotency_key, method, status, amount_minor, currency, token,
                                  installments, return_url)
            values (:orderId, :idempotencyKey, :method, :status, :amountMinor, :currency, :sealed,
                    :installments, :returnUrl)
            """;

    private static final String GET = """
            select order_id, idempotency_key, provider_id, method, status, amount_minor, captured_minor, refunded_minor,
                   charged_back_minor, currency, token, installments, return_url, redirect_url, pix_payload, boleto_line,
                   decline_code, expires_at
              from payments where order_id = :orderId
            """;

    // Money that has moved does not move back: an answer that knows of less is older than what is written.
    private static final String SAVE = """
            update payments
               set provider_id = :providerId, status = :status, captured_minor = :capturedMinor,
                   refunded_minor = :refundedMinor, charged_back_minor = :chargedBackMinor,
                   redirect_url = :redirectUrl, pix_payload = :pixPayload,
                   boleto_line = :boletoLine, decline_code = :declineCode, expires_at = :expiresAt::timestamptz, token = null
             where order_id = :orderId and captured_minor <= :capturedMinor and refunded_minor <= :refundedMinor
               and charged_back_minor <= :chargedBackMinor
            """;

    // The total is told again and again; only what is new of it is a row.
    private static final String ENTER = """
            insert into payment_entries (order_id, kind, amount_minor, currency, idempotency_key, at, at_provider)
            select :orderId, :kind, :total - known.amount, :currency, :kind || '-' || :total, :now, :atProvider
              from (select coalesce(sum(amount_minor), 0) as amount
                      from payment_entries where order_id = :orderId and kind = :kind) as known
             where :total > known.amount
            returning amount_minor
            """;

    private final Jdbi jdbi;
    private final SealedTokens tokens;
    private final Clock clock;

    @Inject
    public Payments(Jdbi jdbi, SealedTokens tokens, Clock clock) {
        this.jdbi = jdbi;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Adds a payment before the provider is asked for it. */
    public void add(Payment payment) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindMethods(payment)
                .bindMethods(payment.means())
                .bind("sealed", tokens.seal(payment.means().token()))
                .execute());
    }

    /** The payment of this order. */
    public Payment get(UUID orderId) {
        return find(orderId).orElseThrow();
    }

    /** The payment of this order, if there is such an order. */
    public Optional<Payment> find(UUID orderId) {
        return jdbi.withHandle(handle -> handle.createQuery(GET)
                .bind("orderId", orderId)
                .map((row, context) -> payment(row))
                .findOne());
    }

    /** Writes the payment's state, and an entry for what has moved since; its card token is deleted. */
    public void save(Payment payment) {
        write(payment, false);
    }

    /**
     * The same for a payment that the shop does not reverse: returns the new refunds at the provider and chargebacks.
     */
    public List<Movement.Entry> saveReversals(Payment payment) {
        return write(payment, true).stream()
                .filter(part -> part.kind() != Movement.CAPTURE)
                .toList();
    }

    private List<Movement.Entry> write(Payment payment, boolean atProvider) {
        return jdbi.withHandle(handle -> {
            var saved = handle.createUpdate(SAVE)
                    .bindMethods(payment)
                    .bindMethods(payment.state().nextAction())
                    .execute();
            if (saved == 0) {
                return List.of();
            }
            return Arrays.stream(Movement.values())
                    .filter(kind -> kind.total(payment) > 0)
                    .flatMap(kind -> entered(handle, kind, payment, atProvider).stream())
                    .toList();
        });
    }

    private Optional<Movement.Entry> entered(Handle handle, Movement kind, Payment payment, boolean atProvider) {
        return handle.createQuery(ENTER)
                .bind("orderId", payment.orderId())
                .bind("kind", kind)
                .bind("total", kind.total(payment))
                .bind("currency", payment.currency())
                .bind("now", OffsetDateTime.now(clock))
                .bind("atProvider", atProvider && kind != Movement.CAPTURE)
                .map((row, context) -> new Movement.Entry(kind, row.getLong("amount_minor")))
                .findOne();
    }

    private Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("order_id", UUID.class),
                row.getString("idempotency_key"),
                row.getLong("amount_minor"),
                row.getString("currency"),
                new Payment.Means(
                        PaymentMethod.valueOf(row.getString("method")),
                        tokens.open(row.getString("token")),
                        row.getInt("installments"),
                        row.getString("return_url")),
                state(row));
    }

    private static Payment.State state(ResultSet row) throws SQLException {
        return new Payment.State(
                row.getString("provider_id"),
                PaymentStatus.valueOf(row.getString("status")),
                row.getLong("captured_minor"),
                row.getLong("refunded_minor"),
                row.getLong("charged_back_minor"),
                row.getString("decline_code"),
                new Payment.NextAction(
                        row.getString("redirect_url"),
                        row.getString("pix_payload"),
                        row.getString("boleto_line"),
                        row.getObject("expires_at", OffsetDateTime.class)));
    }
}
