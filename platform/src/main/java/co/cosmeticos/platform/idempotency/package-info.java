/** Idempotency keys and their stored responses. */
@NullMarked
package co.cosmeticos.platform.idempotency;

import org.jspecify.annotations.NullMarked;
