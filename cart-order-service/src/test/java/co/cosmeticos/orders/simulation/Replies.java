package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.simulation.Tables.Answered;
import co.cosmeticos.orders.simulation.Tables.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What clients were told under their keys, and whether all of it can be true. */
final class Replies {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int SERVER_ERROR = 500;

    private final List<Reply> all = new ArrayList<>();

    /** @param sentAt the step of the trace at which the request was sent */
    record Reply(Key key, int sentAt, int status, String body) {
        boolean says(String slug) {
            return body.contains("/problems/" + slug + "\"");
        }
    }

    void add(Reply reply) {
        all.add(reply);
    }

    /** Throws when two of them contradict each other, or what is stored. */
    void check(Tables tables) {
        for (var reply : all) {
            var stored = tables.keys.committed().stream()
                    .filter(row -> row.key().equals(reply.key()))
                    .findFirst();
            var fits = stored.map(row -> fits(reply, row, tables)).orElseGet(() -> fitsNothing(reply));
            if (!fits) {
                throw new AssertionError("Answer %s does not fit what is stored: %s".formatted(reply, stored));
            }
        }
    }

    private static boolean fits(Reply reply, Answered stored, Tables tables) {
        if (reply.status() >= SERVER_ERROR || isSame(reply, stored)) {
            return true;
        }
        if (reply.sentAt() < at(tables.claimedAt, stored.key()) && reply.status() >= 400) {
            return true;
        }
        return reply.sentAt() < at(tables.answeredAt, stored.key()) && isOpen(reply, stored);
    }

    private static boolean isOpen(Reply reply, Answered stored) {
        return switch (reply.status()) {
            case CREATED -> reply.body().contains("\"PENDING\"") && reply.body().contains(stored.reference());
            case ACCEPTED -> reply.body().contains("\"CANCELED\"");
            default -> reply.says("checkout-in-progress") || reply.says("order-busy");
        };
    }

    private static boolean isSame(Reply reply, Answered stored) {
        return Objects.equals(stored.status(), reply.status()) && Objects.equals(stored.body(), reply.body());
    }

    private static int at(Map<Key, Integer> steps, Key key) {
        return steps.getOrDefault(key, Integer.MAX_VALUE);
    }

    private static boolean fitsNothing(Reply reply) {
        return reply.status() != CREATED && reply.status() != OK && reply.status() != ACCEPTED;
    }
}
