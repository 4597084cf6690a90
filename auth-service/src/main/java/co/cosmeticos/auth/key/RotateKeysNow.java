package co.cosmeticos.auth.key;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Rotates the signing keys early, at an administrator's request. */
@Component
public class RotateKeysNow {

    private final PermissionGuard authority;
    private final RotateKeys rotateKeys;

    @Inject
    public RotateKeysNow(PermissionGuard authority, RotateKeys rotateKeys) {
        this.authority = authority;
        this.rotateKeys = rotateKeys;
    }

    /**
     * The id of the new key, which has its turn when every verifier knows it; throws {@link
     * RotationRefused.TooManyKeys}.
     */
    @Transactional
    public String rotate(Actor actor) {
        authority.of(actor, Permission.KEYS_MANAGE);
        return rotateKeys.rotateNow();
    }
}
