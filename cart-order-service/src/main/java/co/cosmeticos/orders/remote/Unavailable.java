package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Another service gave no answer, or none that settles the matter: what was asked may or may not have happened. */
public final class Unavailable extends Refusal {

    private static final String RETRY_SECONDS = "5";

    public Unavailable(String service) {
        super("%s cannot be reached now.".formatted(service));
    }

    @Override
    public String slug() {
        return "unavailable";
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", RETRY_SECONDS);
    }
}
