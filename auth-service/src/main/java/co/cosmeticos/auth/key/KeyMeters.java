package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The gauge {@code signing_key_age_seconds}: for how long the key that signs now has signed. */
@Component
public class KeyMeters {

    private final MetricRegistry registry;
    private final KeyRingCache keys;
    private final Clock clock;
    private final Tag service;

    @Inject
    public KeyMeters(MetricRegistry registry, KeyRingCache keys, Clock clock, ServiceIdentity service) {
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
        this.service = new Tag("service", service.name());
    }

    void start(@Observes DatabaseReady ready) {
        registry.gauge("signing_key_age_seconds", this::ageSeconds, service);
    }

    long ageSeconds() {
        var now = clock.instant();
        return Duration.between(keys.ring().signing(now).signsFrom(), now).toSeconds();
    }
}
