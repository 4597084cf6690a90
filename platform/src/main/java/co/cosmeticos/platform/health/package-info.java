/** Liveness, readiness and degraded dependencies. */
@NullMarked
package co.cosmeticos.platform.health;

import org.jspecify.annotations.NullMarked;
