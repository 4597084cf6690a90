package co.cosmeticos.orders.orderevents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client that notes what it is told. */
final class Reader extends OrderListener {

    final List<String> told = new ArrayList<>();
    CompletableFuture<?> line = CompletableFuture.completedFuture(null);
    boolean open = true;
    int beats;

    Reader(UUID order, Access access) {
        super(order, access);
    }

    static Reader of(UUID order, String owner, Instant until) {
        return new Reader(order, new Access(owner, until, false, Optional.empty()));
    }

    @Override
    protected CompletionStage<?> send(int id, OrderUpdate update) {
        told.add(id + " " + update.event() + " " + update.status());
        return line;
    }

    @Override
    protected CompletionStage<?> beat() {
        beats++;
        return line;
    }

    @Override
    protected boolean isOpen() {
        return open;
    }

    @Override
    protected void end() {
        open = false;
    }
}
