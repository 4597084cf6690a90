/** Liveness, readiness and what is degraded. */
@NullMarked
package co.cosmeticos.platform.health;

import org.jspecify.annotations.NullMarked;
