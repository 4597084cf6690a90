package co.cosmeticos.system.limits;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.RunningShop;
import java.util.Map;

/** Who may call an operation, so that its body is looked at: the administrator, or a service for what is internal. */
final class Callers {

    /** Which service's client may call another service's internal operations. */
    private static final Map<String, String> CLIENTS =
            Map.of("/api/v1/catalog", "ORDER", "/api/v1/auth", "WORKER", "/api/v1/shop", "WORKER");

    private Callers() {}

    static Api of(RunningShop shop, Operation operation) {
        if (!operation.isInternal()) {
            return shop.admin();
        }
        var client = CLIENTS.get(operation.path().substring(0, operation.path().indexOf("/internal")));
        return shop.api().as(shop.serviceToken(client));
    }
}
