package co.cosmeticos.orders.orderevents;

import co.cosmeticos.fixtures.RecordingEventSink;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.eventstream.EventStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client that follows an order, and notes what it is told. */
final class Reader {

    final RecordingEventSink line = new RecordingEventSink();
    final OrderListener listener;

    Reader(UUID order, OrderListener.Access access) {
        listener = new OrderListener(order, access, new EventStream.Line(line, RecordingEventSink.sse(), "order"));
    }

    static Reader of(UUID order, String owner, Instant until) {
        return new Reader(order, new OrderListener.Access(owner, until, false, Optional.empty()));
    }

    List<String> told() {
        return line.events().stream()
                .map(event -> {
                    var update = TestJson.JSONB.fromJson(String.valueOf(event.getData()), OrderUpdate.class);
                    return event.getId() + " " + update.event() + " " + update.status();
                })
                .toList();
    }

    boolean isOpen() {
        return !line.isClosed();
    }
}
