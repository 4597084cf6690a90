package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.settings.Settings;
import java.time.Clock;
import java.util.Optional;

/** Clients without a token, which says nothing about a contract, and with patience: Pact's first answer takes seconds. */
final class PatientServices extends RemoteServices {

    static final int SECONDS = 60;

    PatientServices() {
        super(new ServiceTokens(new TokenClient(settings("")), Clock.systemUTC()));
    }

    @Override
    public <T> T client(Class<T> api, String baseUrl) {
        return strangersClient(api, baseUrl, SECONDS);
    }

    /** Settings that have this address for every service. */
    static Settings settings(String url) {
        return new Settings(key -> Optional.of(url), "worker");
    }
}
