package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Database;
import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a shop still has to do, asked from the cause to its effects, so that nothing slips by between two questions. */
final class Quiet {

    private static final String SAGAS = """
            select s.type, s.order_id, s.status, s.step
              from order_sagas s join orders o on o.id = s.order_id
             where s.status <> 'DONE'
               and not (s.type = 'CHECKOUT' and s.status = 'WAITING' and s.step = 'SETTLE_PAYMENT'
                        and o.status = 'AWAITING_PAYMENT')
            """;

    private final Stores stores;
    private final Outside outside;
    private final List<String> left = new ArrayList<>();

    Quiet(Stores stores, Outside outside) {
        this.stores = stores;
        this.outside = outside;
    }

    List<String> left() {
        left.clear();
        stores.undo();
        ordersThatArePaid();
        stores.rows(Database.ORDER, SAGAS)
                .forEach(saga -> left.add("%s of order %s is %s at %s"
                        .formatted(saga.text("type"), saga.text("order_id"), saga.text("status"), saga.text("step"))));
        count(Database.PRODUCT, "reservations overdue", "reservations where status = 'HELD' and expires_at < now()");
        messages();
        count(Database.WORKER, "notifications pending", "notifications where status = 'PENDING'");
        count(Database.WORKER, "events on their way to MongoDB", "event_buffer where refused is null");
        return left;
    }

    // A webhook may be on its way.
    private void ordersThatArePaid() {
        var waiting = stores.rows(Database.ORDER, "select id from orders where status = 'AWAITING_PAYMENT'").stream()
                .map(row -> row.text("id"))
                .collect(Collectors.toSet());
        outside.payments(waiting).forEach((order, payments) -> {
            for (JsonObject payment : payments) {
                if (!List.of("pending", "requires_action").contains(payment.getString("status"))) {
                    left.add("order %s awaits a payment that is %s".formatted(order, payment.getString("status")));
                }
            }
        });
    }

    private void messages() {
        Map<String, Long> published = new HashMap<>();
        Map<String, Long> heard = new HashMap<>();
        for (var database : Database.values()) {
            count(database, "events unsent", "outbox_events where published_at is null");
            for (var row : stores.rows(database, "select type, count(*) as events from outbox_events group by type")) {
                MessageRules.QUEUES.forEach((queue, listens) -> {
                    if (listens.test(row.text("type"))) {
                        published.merge(queue, row.number("events"), Long::sum);
                    }
                });
            }
        }
        for (var database : Database.values()) {
            count(database, "messages to be tried again", "inbox_messages where status = 'RETRY'");
            for (Row row :
                    stores.rows(database, "select queue, count(*) as messages from inbox_messages group by queue")) {
                heard.merge(row.text("queue"), row.number("messages"), Long::sum);
            }
        }
        published.forEach((queue, events) -> {
            if (heard.getOrDefault(queue, 0L) < events) {
                left.add("%s has heard %d of %d events".formatted(queue, heard.getOrDefault(queue, 0L), events));
            }
        });
    }

    private void count(Database database, String what, String rows) {
        var many = stores.rows(database, "select count(*) as many from " + rows)
                .get(0)
                .number("many");
        if (many > 0) {
            left.add("%s: %d %s".formatted(database, many, what));
        }
    }
}
