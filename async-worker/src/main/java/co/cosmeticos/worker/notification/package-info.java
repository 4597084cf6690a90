/** Which event tells whom, by which mail, and whether it went out. */
@NullMarked
package co.cosmeticos.worker.notification;

import org.jspecify.annotations.NullMarked;
