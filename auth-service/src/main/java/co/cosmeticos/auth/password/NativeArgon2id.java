package co.cosmeticos.auth.password;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;

/** Argon2id by the C reference implementation; throws {@link LinkageError} where it cannot be loaded. */
final class NativeArgon2id implements Argon2id {

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);

    NativeArgon2id() {
        // Loads the library now, or fails.
        argon2.hash(1, 8, LANES, new char[0]);
    }

    @Override
    public String hash(String password, PasswordSettings cost) {
        return argon2.hash(cost.passes(), cost.memoryKib(), LANES, password.toCharArray());
    }

    @Override
    public boolean matches(String password, String hash) {
        return argon2.verify(hash, password.toCharArray());
    }
}
