package co.cosmeticos.auth.password;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Argon2id (RFC 9106); hashes are written as the reference implementation does. */
interface Argon2id {

    int LANES = 1;
    int HASH_BYTES = 32;
    int SALT_BYTES = 16;

    /** The hash of a password, with a salt of its own. */
    String hash(String password, PasswordSettings cost);

    /** Whether this is the password of the hash, at whatever cost it was made. */
    boolean matches(String password, String hash);

    /**
     * By the C library; by Java where that cannot be loaded: on another kind of processor, or where no folder for
     * temporary files may be run from. Written in Java it takes twice the processor, and its memory out of the heap,
     * so that every other request feels the pauses of the collector.
     */
    static Argon2id best() {
        try {
            return new NativeArgon2id();
        } catch (LinkageError e) {
            Logger.getLogger(Argon2id.class.getName())
                    .log(Level.WARNING, "Passwords are hashed by Java, at twice the cost of the C library.", e);
            return new JavaArgon2id();
        }
    }
}
