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

/** Rotates the signing keys: creates the first, and the next one when the latest is old enough or on request. */
@Component
public class RotateKeys {

    private static final Logger LOG = Logger.getLogger(RotateKeys.class.getName());

    // One set of them is fetched whole by every verifier.
    private static final int MOST = 20;

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
        if (ring.needsAnother(clock.instant(), settings.keyTtl())) {
            add(ring);
        }
        forget();
    }

    /** Adds a key although none is due; its id. Throws {@link RotationRefused.TooManyKeys}. */
    @Transactional
    public String rotateNow() {
        keys.lock();
        forget();
        var ring = keys.all();
        if (ring.keys().size() >= MOST) {
            throw new RotationRefused.TooManyKeys(MOST);
        }
        return add(ring);
    }

    private String add(KeyRing ring) {
        var from = ring.nextTurn(clock.instant(), settings.publishAhead());
        var key = SigningKey.generate(Ids.unguessable(), from);
        keys.add(key);
        audit.note(AuditAction.SIGNING_KEY_MADE, key.kid(), null, Map.of("kid", key.kid(), "signsFrom", from));
        LOG.log(Level.INFO, "signing key {0} made", key.kid());
        return key.kid();
    }

    private void forget() {
        keys.forgetSucceededBefore(clock.instant().minus(settings.retirement()));
    }
}
