/** Passwords, kept as Argon2id hashes. */
@NullMarked
package co.cosmeticos.auth.password;

import org.jspecify.annotations.NullMarked;
