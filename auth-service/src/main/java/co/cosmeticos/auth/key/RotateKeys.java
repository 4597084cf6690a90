package co.cosmeticos.auth.key;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the first signing key, and another one when the latest has had its time. */
@Component
public class RotateKeys {

    private static final Logger LOG = Logger.getLogger(RotateKeys.class.getName());

    private final SigningKeys keys;
    private final KeySettings settings;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RotateKeys(SigningKeys keys, KeySettings settings, Audit audit, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a key if one is due, and deletes those that nothing can be verified with any more. */
    @Transactional
    public void rotate() {
        keys.lock();
        var ring = keys.all();
        var now = clock.instant();
        if (ring.needsAnother(now, settings.keyLife())) {
            var from = ring.keys().isEmpty() ? now : now.plus(KeyRing.NOTICE);
            var key = SigningKey.generate(Ids.unguessable(), from);
            keys.add(key);
            audit.note(AuditAction.SIGNING_KEY_MADE, null, null, Map.of("kid", key.kid(), "signsFrom", from));
            LOG.log(Level.INFO, "signing key {0} made", key.kid());
        }
        keys.forgetSucceededBefore(now.minus(KeyRing.FAREWELL));
    }
}
