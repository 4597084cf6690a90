package co.cosmeticos.orders.order;

import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.UUID;

/** Stores the response to a checkout or cancellation in the transaction that decides it, so that a replay gets the same bytes. */
@Component
public class OrderResponses {

    private static final String ORDERS = "/api/v1/shop/orders/";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final IdempotencyRecords records;
    private final Problems problems;
    private final OrderTokens tokens;
    private final OrderTimelines timelines;
    private final Jsonb jsonb;

    @Inject
    public OrderResponses(
            IdempotencyRecords records, Problems problems, OrderTokens tokens, OrderTimelines timelines, Jsonb jsonb) {
        this.records = records;
        this.problems = problems;
        this.tokens = tokens;
        this.timelines = timelines;
        this.jsonb = jsonb;
    }

    /** The checkout has made this order. */
    public void placed(Order order, Payment payment) {
        records.answer(order.id(), CREATED, placedBody(order, payment), location(order.id()));
    }

    /** The checkout was refused. */
    public void refused(Order order, Refusal refusal) {
        records.answer(order.id(), refusal.status(), problems.of(refusal).json(), null);
    }

    /** The cancellation of this id has taken the order back. */
    public void canceled(UUID cancellation, Order order, Payment payment) {
        records.answer(cancellation, OK, body(order, payment), null);
    }

    /** Where the order is to be found. */
    public static String location(UUID orderId) {
        return ORDERS + orderId;
    }

    /** The body for who has placed the order, with a new token of it. */
    public String placedBody(Order order, Payment payment) {
        return jsonb.toJson(OrderView.withToken(order, payment, timelines.of(order.id()), tokens.issue(order.id())));
    }

    /** The body for the buyer. */
    public String body(Order order, Payment payment) {
        return jsonb.toJson(forBuyer(order, payment));
    }

    /** The body for staff. */
    public String staffBody(Order order, Payment payment) {
        return jsonb.toJson(forStaff(order, payment));
    }

    /** The order as its buyer sees it. */
    OrderView forBuyer(Order order, Payment payment) {
        return OrderView.forBuyer(order, payment, timelines.of(order.id()));
    }

    /** The order as staff see it. */
    OrderView forStaff(Order order, Payment payment) {
        return OrderView.forStaff(order, payment, timelines.of(order.id()));
    }
}
