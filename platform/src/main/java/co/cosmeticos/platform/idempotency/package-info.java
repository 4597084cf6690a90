/** Idempotency keys and the answers first given to them. */
@NullMarked
package co.cosmeticos.platform.idempotency;

import org.jspecify.annotations.NullMarked;
