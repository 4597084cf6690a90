package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.cancellation.CancellationResource;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.Tab;
import co.cosmeticos.orders.checkout.CheckoutRequest;
import co.cosmeticos.orders.checkout.CheckoutResource;
import co.cosmeticos.orders.simulation.Replies.Reply;
import co.cosmeticos.orders.simulation.Tables.Key;
import co.cosmeticos.orders.webhook.WebhookResource;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Where clients reach the shop: any process that is up takes the request, and may die while it does. */
final class Counter {

    private static final SecurityContext GUEST = (SecurityContext) Proxy.newProxyInstance(
            Counter.class.getClassLoader(), new Class<?>[] {SecurityContext.class}, (proxy, method, arguments) -> null);
    private static final Problems PROBLEMS = new Problems();
    private static final int LINE_MICROS = 30_000;

    private final Shop shop;

    Counter(Shop shop) {
        this.shop = shop;
    }

    Reply checkOut(String key, CheckoutRequest request) {
        return reply(
                new Key("cart:" + request.cartId(), key),
                process -> process.get(CheckoutResource.class).checkOut(key, GUEST, request));
    }

    Reply cancel(UUID order, String token, String key) {
        return reply(
                new Key("cancel:" + order, key),
                process -> process.get(CancellationResource.class).cancel(order, key, token, GUEST));
    }

    /** Whether the shop has noted it. */
    boolean tell(String id, String timestamp, String signature, String body) {
        var reply = reply(new Key("webhook", id), process -> {
            process.get(WebhookResource.class).receive(id, timestamp, signature, body);
            return Response.noContent().build();
        });
        return reply.status() == Response.Status.NO_CONTENT.getStatusCode();
    }

    /** Does something with a cart; throws what the shop refuses, and {@link Scheduler.HostGone}. */
    <T> T cart(Function<Tab, T> command) {
        return visit(process -> command.apply(new Tab(process.get(CartCommands.class))));
    }

    private Reply reply(Key key, Function<ShopProcess, Response> request) {
        var sentAt = shop.ports.scheduler().tick();
        var reply = reply(key, sentAt, () -> visit(request));
        shop.ports.scheduler().note("hears " + reply.status());
        if (!key.caller().equals("webhook")) {
            shop.replies.add(reply);
        }
        return reply;
    }

    // What the exception mappers of the service make of what a resource throws.
    private static Reply reply(Key key, int sentAt, Supplier<Response> request) {
        try {
            var response = request.get();
            var body = (byte[]) response.getEntity();
            return new Reply(
                    key, sentAt, response.getStatus(), body == null ? "" : new String(body, StandardCharsets.UTF_8));
        } catch (Refusal refused) {
            return new Reply(key, sentAt, refused.status(), PROBLEMS.of(refused).json());
        } catch (FaultToleranceException unavailable) {
            return new Reply(key, sentAt, 503, "{}");
        } catch (RuntimeException broken) {
            requireKnown(broken);
            return new Reply(key, sentAt, 500, "{}");
        }
    }

    /** Fails the run for an exception that no trouble of ours explains. */
    static void requireKnown(RuntimeException broken) {
        var known = broken instanceof Scheduler.HostGone
                || broken instanceof FaultToleranceException
                || broken instanceof org.jdbi.v3.core.JdbiException
                || broken instanceof jakarta.transaction.TransactionalException;
        if (!known) {
            throw broken;
        }
    }

    private <T> T visit(Function<ShopProcess, T> request) {
        var up = shop.processes.stream()
                .filter(process -> process.host.isAlive())
                .toList();
        if (up.isEmpty()) {
            shop.ports.scheduler().pause(LINE_MICROS);
            throw new Scheduler.HostGone();
        }
        var process = shop.ports.weather().oneOf(up);
        return shop.ports.scheduler().inside(process.host, () -> {
            shop.ports.reach("request", LINE_MICROS);
            var answer = request.apply(process);
            shop.ports.reach("response", LINE_MICROS);
            return answer;
        });
    }
}
