/** Ended sessions, as auth-service tells the other services of them. */
@NullMarked
package co.cosmeticos.platform.revocation;

import org.jspecify.annotations.NullMarked;
