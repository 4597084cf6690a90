package co.cosmeticos.system.access;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tokens of services, asked for as the services do. */
final class ServiceTokens {

    private static final List<String> CLIENTS = List.of("ORDER", "WORKER");

    private final RunningShop shop;
    private final Map<String, String> granted = new ConcurrentHashMap<>();

    ServiceTokens(RunningShop shop) {
        this.shop = shop;
    }

    /** A token with this scope and no other. */
    String with(String scope) {
        return granted.computeIfAbsent(scope, wanted -> token(ask(holder(wanted), wanted)));
    }

    /** A token with every scope but this one that a client which has it may have. */
    String without(String scope) {
        return granted.computeIfAbsent("not " + scope, key -> {
            var client = holder(scope);
            var others = Arrays.stream(ask(client, "").is(200).text("scope").split(" "))
                    .filter(one -> !one.equals(scope))
                    .collect(Collectors.joining("+"));
            return token(ask(client, others));
        });
    }

    private String holder(String scope) {
        return CLIENTS.stream()
                .filter(client -> ask(client, scope).status() == 200)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service has the scope " + scope));
    }

    private Answer ask(String client, String scope) {
        return shop.api()
                .send(
                        "POST",
                        "/api/v1/auth/token",
                        shop.credentials(client) + "&scope=" + scope,
                        "application/x-www-form-urlencoded");
    }

    private static String token(Answer answer) {
        return answer.is(200).text("access_token");
    }
}
