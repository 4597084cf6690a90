package co.cosmeticos.orders.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.simulation.Tables.Effect;
import co.cosmeticos.orders.simulation.Tables.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the events: each told, heard once by everybody, in the order of its subject. */
final class MessageInvariants {

    private final Shop shop;
    private final Tables tables;

    MessageInvariants(Shop shop) {
        this.shop = shop;
        this.tables = shop.tables;
    }

    List<Object> busy() {
        var busy = new ArrayList<Object>();
        tables.outbox.committed().stream().filter(event -> !event.published()).forEach(busy::add);
        tables.inbox.committed().stream()
                .filter(row -> !row.status().equals("DONE"))
                .forEach(busy::add);
        if (!shop.broker.isEmpty()) {
            busy.add("messages are under way");
        }
        return busy;
    }

    void check() {
        var events = tables.outbox.committed();
        assertThat(effects(Consumers.LOG))
                .describedAs("every event is kept once")
                .containsExactlyInAnyOrderElementsOf(ids(events));
        var mailed = events.stream()
                .filter(event -> Consumers.MAILED.contains(event.type()))
                .toList();
        assertThat(effects(Consumers.MAIL))
                .describedAs("every mail is written once")
                .containsExactlyInAnyOrderElementsOf(ids(mailed));
        assertThat(tables.effects.committed().stream()
                        .filter(effect -> effect.queue().equals(Consumers.MAIL))
                        .map(effect -> tables.database.name("order", effect.subject()) + " " + effect.type()))
                .describedAs("one mail per order and kind")
                .doesNotHaveDuplicates();
        checkOrder();
        checkStories();
    }

    private List<String> effects(String queue) {
        return tables.effects.committed().stream()
                .filter(effect -> effect.queue().equals(queue))
                .map(Effect::id)
                .toList();
    }

    private static List<String> ids(List<Event> events) {
        return events.stream().map(event -> event.id().toString()).toList();
    }

    private void checkOrder() {
        Map<String, Long> last = new HashMap<>();
        for (var message : shop.broker.enqueued()) {
            var before = last.put(message.queue() + message.subject(), message.sequence());
            assertThat(message.sequence())
                    .describedAs(
                            "events of %s in the order in which %s first hears them",
                            tables.database.name("order", message.subject()), message.queue())
                    .isGreaterThan(before == null ? 0 : before);
        }
    }

    // The last thing that is told of an order is how it ended, or that late money goes back. Of money that goes back
    // at the provider is told whenever it is seen.
    private void checkStories() {
        for (var row : tables.orders.committed()) {
            var order = row.order();
            var told = tables.outbox.committed().stream()
                    .filter(event -> event.subject().equals(order.id().toString()))
                    .map(Event::type)
                    .filter(type -> !"order.refunded".equals(type))
                    .toList();
            var end = order.status() == OrderStatus.CONFIRMED
                    ? "order.placed"
                    : "order." + order.status().name().toLowerCase(java.util.Locale.ROOT);
            assertThat(told).describedAs("what is told of an order").startsWith("order.created");
            assertThat(told.get(told.size() - 1))
                    .describedAs("what is told of an order last")
                    .isIn(end, order.status() == OrderStatus.REJECTED ? "order.canceled" : end);
        }
    }
}
