/** Notifications: which event causes which mail, and its delivery. */
@NullMarked
package co.cosmeticos.worker.notification;

import org.jspecify.annotations.NullMarked;
