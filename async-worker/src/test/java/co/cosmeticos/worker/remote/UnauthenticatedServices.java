package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.settings.Settings;
import java.time.Clock;
import java.util.Optional;

/** Clients without a token, which no contract depends on, and with a long timeout: Pact's first response takes seconds. */
final class UnauthenticatedServices extends RemoteServices {

    static final int SECONDS = 60;

    UnauthenticatedServices() {
        super(new ServiceTokens(new TokenClient(settings("")), Clock.systemUTC()));
    }

    @Override
    public <T> T client(Class<T> api, String baseUrl) {
        return externalClient(api, baseUrl, SECONDS);
    }

    /** Settings that have this address for every service. */
    static Settings settings(String url) {
        return new Settings(key -> Optional.of(url), "worker");
    }
}
