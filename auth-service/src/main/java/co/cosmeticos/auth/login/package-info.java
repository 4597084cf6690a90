/** Logging in: by password, and not by guessing. */
@NullMarked
package co.cosmeticos.auth.login;

import org.jspecify.annotations.NullMarked;
