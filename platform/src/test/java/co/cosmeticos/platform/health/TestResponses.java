package co.cosmeticos.platform.health;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Builds health answers where no server brings a builder. */
final class TestResponses extends HealthCheckResponseBuilder {

    private final Map<String, Object> data = new HashMap<>();
    private String name = "";
    private boolean up;

    static void install() {
        HealthCheckResponse.setResponseProvider(TestResponses::new);
    }

    @Override
    public HealthCheckResponseBuilder name(String given) {
        name = given;
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, String value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, long value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, boolean value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder up() {
        return status(true);
    }

    @Override
    public HealthCheckResponseBuilder down() {
        return status(false);
    }

    @Override
    public HealthCheckResponseBuilder status(boolean isUp) {
        up = isUp;
        return this;
    }

    @Override
    public HealthCheckResponse build() {
        var status = up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN;
        return new HealthCheckResponse(name, status, Optional.of(data));
    }
}
