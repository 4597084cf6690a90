package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Projects order events into the sales facts, whatever order they arrive in. An order that the provider refunded in full
 * counts as canceled.
 */
@Component
public class SalesMessages implements MessageHandler {

    private static final String PLACED = "order.placed";
    private static final String CANCELED = "order.canceled";
    private static final String REFUNDED = "order.refunded";

    private final SalesFacts facts;
    private final ReportSettings settings;
    private final Jsonb jsonb;

    @Inject
    public SalesMessages(SalesFacts facts, ReportSettings settings, Jsonb jsonb) {
        this.facts = facts;
        this.settings = settings;
        this.jsonb = jsonb;
    }

    /** Fields of {@code order.placed}. */
    public record Placed(UUID orderId, String currency, List<Line> lines) {
        public Placed {
            lines = List.copyOf(lines);
        }
    }

    /** Fields of a line. */
    public record Line(String sku, String name, int quantity, long totalMinor) {}

    /** Fields of {@code order.canceled}. */
    public record Canceled(UUID orderId) {}

    /** Fields of {@code order.refunded}. */
    public record Refunded(UUID orderId, long keptMinor) {}

    @Override
    public String queue() {
        return "async-worker.sales";
    }

    @Override
    public Set<String> routingKeys() {
        return Set.of(PLACED, CANCELED, REFUNDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        var day = event.time().atZoneSameInstant(settings.zone()).toLocalDate();
        switch (event.type()) {
            case PLACED -> sold(jsonb.fromJson(event.data(), Placed.class), day);
            case REFUNDED -> refunded(jsonb.fromJson(event.data(), Refunded.class), day);
            default ->
                facts.canceled(jsonb.fromJson(event.data(), Canceled.class).orderId(), day);
        }
    }

    private void sold(Placed order, LocalDate day) {
        var lines = order.lines().stream()
                .map(line -> new SalesFacts.Line(line.sku(), line.name(), line.quantity(), line.totalMinor()))
                .toList();
        facts.sold(order.orderId(), day, order.currency(), lines);
    }

    // A partial refund belongs to no line: the goods stay sold.
    private void refunded(Refunded order, LocalDate day) {
        if (order.keptMinor() == 0) {
            facts.canceled(order.orderId(), day);
        }
    }
}
