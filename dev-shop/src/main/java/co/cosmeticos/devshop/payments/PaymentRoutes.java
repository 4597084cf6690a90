package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Faults;
import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.Refused;
import co.cosmeticos.devshop.http.Request;
import co.cosmeticos.devshop.http.Response;
import co.cosmeticos.devshop.http.StrictBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Routes of the payment API: with an API key for the shop, without one for the payer. */
public final class PaymentRoutes {

    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofMinutes(1);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int LARGEST_PAGE = 1000;

    /** The body of capture, refund and chargeback. */
    public record Amount(@Nullable Long amountMinor) {}

    /** The body of a challenge. */
    public record Challenge(@Nullable String outcome) {}

    private final Payments payments;
    private final Faults faults;
    private final byte[] credential;

    PaymentRoutes(Payments payments, Faults faults, String apiKey) {
        this.payments = payments;
        this.faults = faults;
        this.credential = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
    }

    void on(HttpService http) {
        http.route("POST", "/v1/payments", shop("authorize", this::authorize));
        http.route("GET", "/v1/payments", shop("query", this::find));
        http.route("GET", "/v1/payments/*", shop("query", call -> ok(payments.get(call.id()))));
        http.route("POST", "/v1/payments/*/capture", shop("capture", call -> ok(capture(call))));
        http.route("POST", "/v1/payments/*/void", shop("void", call -> ok(voidAuthorization(call))));
        http.route("POST", "/v1/payments/*/refund", shop("refund", call -> ok(refund(call))));
        http.route("GET", "/v1/ledger", shop("ledger", call -> items(payments.ledger())));
        http.route("POST", "/v1/payments/*/settle", call -> ok(settle(call)));
        http.route("POST", "/v1/payments/*/expire", call -> ok(expire(call)));
        http.route("POST", "/v1/payments/*/challenge", call -> ok(challenge(call)));
        http.route("POST", "/v1/payments/*/chargeback", call -> ok(chargeBack(call)));
        http.route("POST", "/v1/payments/*/dashboard-refund", keyed(call -> ok(refundAtDashboard(call))));
        http.route("POST", "/v1/faults", keyed(this::orderFault));
        http.route("DELETE", "/v1/faults", keyed(call -> clearFaults()));
    }

    private Function<Request, Response> shop(String operation, Function<Request, Response> answer) {
        return keyed(call -> faults.around(operation, () -> answer.apply(call)));
    }

    private Function<Request, Response> keyed(Function<Request, Response> answer) {
        return call -> {
            var given = call.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(given, credential)) {
                throw new Refused(401, "unauthorized", "The API key is missing or wrong.");
            }
            return answer.apply(call);
        };
    }

    private Response authorize(Request call) {
        var order = StrictBody.read(call.body(), PaymentOrder.class);
        if ("tok_timeout".equals(order.token())) {
            LockSupport.parkNanos(LONGER_THAN_ANYBODY_WAITS.toNanos());
            return Response.cut();
        }
        var answer = payments.authorize(key(call), order);
        return "tok_lost_reply".equals(order.token()) && !answer.repeated()
                ? Response.cut()
                : Response.json(201, PaymentView.of(answer.payment()));
    }

    private Payment capture(Request call) {
        return payments.capture(call.id(), key(call), amount(call)).payment();
    }

    private Payment voidAuthorization(Request call) {
        requireNoBody(call);
        return payments.voidAuthorization(call.id(), key(call)).payment();
    }

    private Payment refund(Request call) {
        return payments.refund(call.id(), key(call), amount(call)).payment();
    }

    private Payment refundAtDashboard(Request call) {
        var amount = amount(call);
        return payments.move(call.id(), payment -> payment.refunded(amount));
    }

    private Payment chargeBack(Request call) {
        var amount = amount(call);
        return payments.move(call.id(), payment -> payment.chargedBack(amount));
    }

    private Payment settle(Request call) {
        requireNoBody(call);
        return payments.move(call.id(), Payment::settled);
    }

    private Payment expire(Request call) {
        requireNoBody(call);
        return payments.move(call.id(), payment -> payment.to(PaymentStatus.EXPIRED));
    }

    private Payment challenge(Request call) {
        var outcome =
                String.valueOf(StrictBody.read(call.body(), Challenge.class).outcome());
        return switch (outcome) {
            case "success" -> payments.move(call.id(), payment -> payment.challenged(true));
            case "failure" -> payments.move(call.id(), payment -> payment.challenged(false));
            default -> throw Refused.badRequest("outcome must be success or failure.");
        };
    }

    private Response find(Request call) {
        var key = call.query().get("idempotencyKey");
        var reference = call.query().get("reference");
        var since = call.query().get("givenBackSince");
        if (since != null) {
            return refundedSince(since, call.query());
        }
        if (key == null && reference == null) {
            throw Refused.badRequest("Ask by idempotencyKey, by reference or by givenBackSince.");
        }
        var found = key != null ? payments.ofKey(key) : payments.ofReference(String.valueOf(reference));
        return items(found.stream().map(PaymentView::of).toList());
    }

    private Response refundedSince(String since, Map<String, String> query) {
        try {
            var limit = query.getOrDefault("limit", "100");
            if (!NUMBER.matcher(limit).matches() || Long.parseLong(limit) > LARGEST_PAGE) {
                throw Refused.badRequest("limit must be 1 to " + LARGEST_PAGE + ".");
            }
            var found = payments.refundedSince(
                    Instant.parse(since), query.getOrDefault("after", ""), Long.parseLong(limit));
            return items(found.stream().map(PaymentView::of).toList());
        } catch (DateTimeParseException e) {
            throw Refused.badRequest("givenBackSince must be a moment like 2026-11-22T12:00:00Z.");
        }
    }

    private Response orderFault(Request call) {
        faults.order(StrictBody.read(call.body(), Faults.Fault.class));
        return Response.noContent();
    }

    private Response clearFaults() {
        faults.clear();
        return Response.noContent();
    }

    private static String key(Request call) {
        return call.header("Idempotency-Key")
                .filter(key -> key.length() <= 255)
                .orElseThrow(() -> Refused.badRequest("An Idempotency-Key of 1 to 255 characters is needed."));
    }

    // An amount in it would be taken for one that counts.
    private static void requireNoBody(Request call) {
        var unused = StrictBody.readOptional(call.body(), StrictBody.Nothing.class);
    }

    private static @Nullable Long amount(Request call) {
        return StrictBody.readOptional(call.body(), Amount.class).amountMinor();
    }

    private static Response ok(Payment payment) {
        return Response.json(200, PaymentView.of(payment));
    }

    private static Response items(List<?> items) {
        return Response.json(200, Map.of("items", items));
    }
}
