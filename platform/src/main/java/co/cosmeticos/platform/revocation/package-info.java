/** Revoked sessions, fetched from auth-service. */
@NullMarked
package co.cosmeticos.platform.revocation;

import org.jspecify.annotations.NullMarked;
