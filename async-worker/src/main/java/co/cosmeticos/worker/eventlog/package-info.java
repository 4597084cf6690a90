/** Event log and audit log: every event of the shop, in MongoDB. */
@NullMarked
package co.cosmeticos.worker.eventlog;

import org.jspecify.annotations.NullMarked;
