/** Dependencies of the worker in its readiness. */
@NullMarked
package co.cosmeticos.worker.health;

import org.jspecify.annotations.NullMarked;
