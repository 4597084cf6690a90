package co.cosmeticos.system;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a shop under test is set to. */
final class EnvironmentOfTests {

    // Tests send from one address more in a minute than a customer ever would.
    private static final List<String> LIMITS = List.of(
            "PRODUCT_RATE_LIMIT_SERVICE",
            "AUTH_RATE_LIMIT_SERVICE",
            "AUTH_RATE_LIMIT_LOGIN",
            "AUTH_RATE_LIMIT_EMAIL_CODE",
            "AUTH_RATE_LIMIT_TOKEN",
            "ORDER_RATE_LIMIT_SERVICE",
            "ORDER_RATE_LIMIT_CARTS",
            "ORDER_RATE_LIMIT_COUPON",
            "ORDER_RATE_LIMIT_CHECKOUT",
            "WORKER_RATE_LIMIT_SERVICE");
    static final String ANY_NUMBER = "1000000";

    private EnvironmentOfTests() {}

    /** The variables that every server of it is given. */
    static Map<String, String> variables() {
        var environment = new HashMap<String, String>();
        LIMITS.forEach(limit -> environment.put(limit + "_REQUESTS", ANY_NUMBER));
        environment.put("ORDER_LIMIT_UNPAID_ORDERS", String.valueOf(RunningShop.UNPAID_ORDERS));
        environment.put("ORDER_LIMIT_UNPAID_PER_NETWORK", String.valueOf(RunningShop.UNPAID_ORDERS));
        environment.put("ORDER_LIMIT_UNPAID_SHARE", "100");
        environment.put("ORDER_LIMIT_GUEST_ORDERS", ANY_NUMBER);
        environment.put("ORDER_CHECKOUT_RETURN_ORIGINS", "https://loja.example");
        // Who asks for a stream and does not follow it waits for its end.
        environment.put("ORDER_EVENTS_LIFE", "PT5S");
        environment.put("PRODUCT_EVENTS_LIFE", "PT5S");
        environment.put("AUTH_ERASURE_DELAY", "PT4S");
        List.of("PRODUCT", "AUTH", "ORDER", "WORKER")
                .forEach(service -> environment.put(service + "_AUTH_REVOCATIONS_EVERY", "PT1S"));
        environment.put("ORDER_ERASURE_UNSENT_FOR", "PT0S");
        // A server that lives for minutes spends more on its best code than it wins by it.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        return Collections.unmodifiableMap(environment);
    }
}
