package co.cosmeticos.system.contracts;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import java.net.URI;
import org.apache.hc.core5.http.HttpRequest;

/**
 * One service of the running shop, as another sees it.
 *
 * @param caller the prefix of that other service's settings
 */
record Served(RunningShop shop, String prefix, String caller) {

    static Served at(String prefix, String caller) {
        return new Served(RunningShop.get(), prefix, caller);
    }

    void isTargetOf(PactVerificationContext context) {
        var address = URI.create(shop.process().url());
        context.setTarget(new HttpTestTarget(address.getHost(), address.getPort(), prefix));
    }

    void authorize(HttpRequest request) {
        request.setHeader("Authorization", "Bearer " + shop.serviceToken(caller));
    }

    Api api() {
        return shop.api().as(shop.serviceToken(caller));
    }
}
