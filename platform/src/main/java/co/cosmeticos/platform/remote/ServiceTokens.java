package co.cosmeticos.platform.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** This service's own access token, by client credentials; kept until half a minute before its end. */
@Component
public class ServiceTokens {

    private static final long RENEW_SECONDS_BEFORE = 30;
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final Settings settings;
    private final Clock clock;
    private @Nullable TokenApi api;
    private volatile @Nullable Held held;

    @Inject
    public ServiceTokens(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A token that is good for half a minute at least. */
    public String current() {
        var now = held;
        return now != null && now.until.isAfter(clock.instant()) ? now.token : renewed();
    }

    private synchronized String renewed() {
        var now = held;
        if (now != null && now.until.isAfter(clock.instant())) {
            return now.token;
        }
        var granted = api().token(CLIENT_CREDENTIALS, settings.text("client.id"), settings.text("client.secret"));
        held = new Held(granted.accessToken(), clock.instant().plusSeconds(granted.expiresIn() - RENEW_SECONDS_BEFORE));
        return granted.accessToken();
    }

    private TokenApi api() {
        var client = api;
        if (client == null) {
            client = RemoteServices.strangersClient(TokenApi.class, settings.text("auth.url"), 2);
            api = client;
        }
        return client;
    }

    private record Held(String token, Instant until) {}
}
