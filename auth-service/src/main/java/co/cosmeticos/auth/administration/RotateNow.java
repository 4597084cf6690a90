package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.key.RotateKeys;
import co.cosmeticos.auth.key.RotationRefused;
import co.cosmeticos.auth.role.CheckAuthority;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes another signing key before the present one has had its time. */
@Component
public class RotateNow {

    private final CheckAuthority authority;
    private final RotateKeys rotateKeys;

    @Inject
    public RotateNow(CheckAuthority authority, RotateKeys rotateKeys) {
        this.authority = authority;
        this.rotateKeys = rotateKeys;
    }

    /** The id of the new key, which has its turn when every verifier knows it; throws {@link RotationRefused.TooManyKeys}. */
    @Transactional
    public String rotate(UUID actor) {
        authority.of(actor, Permission.KEYS_MANAGE);
        return rotateKeys.rotateNow();
    }
}
