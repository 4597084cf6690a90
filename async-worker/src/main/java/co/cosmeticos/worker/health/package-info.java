/** The dependencies of the worker, as its readiness tells them. */
@NullMarked
package co.cosmeticos.worker.health;

import org.jspecify.annotations.NullMarked;
