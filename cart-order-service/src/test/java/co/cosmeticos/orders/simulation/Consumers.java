package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.simulation.Tables.Effect;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who hears the shop's events: one writes a mail for each that a customer should know of, one keeps them all. */
final class Consumers {

    static final String MAIL = "worker.mail";
    static final String LOG = "worker.log";
    static final Set<String> MAILED =
            Set.of("order.placed", "order.awaiting-payment", "order.rejected", "order.expired", "order.canceled");

    private static final int MOST_FAILURES = 3;

    private final Tables tables;
    private final Weather weather;
    private final Map<String, Integer> failures = new HashMap<>();

    Consumers(Tables tables, Weather weather) {
        this.tables = tables;
        this.weather = weather;
    }

    MessageHandler mail() {
        return new Handler(MAIL, MAILED);
    }

    MessageHandler log() {
        return new Handler(LOG, Set.of("#"));
    }

    private final class Handler implements MessageHandler {

        private final String queue;
        private final Set<String> routingKeys;

        Handler(String queue, Set<String> routingKeys) {
            this.queue = queue;
            this.routingKeys = routingKeys;
        }

        @Override
        public String queue() {
            return queue;
        }

        @Override
        public Set<String> routingKeys() {
            return routingKeys;
        }

        @Override
        public void handle(ReceivedEvent event) {
            var effect = new Effect(queue, event.id(), event.type(), event.subject());
            tables.database.statement("effect", () -> tables.effects.insert(tables.next(), effect));
            if (weather.breaksHandler() && failures.merge(queue + event.id(), 1, Integer::sum) <= MOST_FAILURES) {
                tables.database.mark("handler failed");
                throw new IllegalStateException("the handler fails");
            }
        }
    }
}
