/** Every event of the shop, kept in MongoDB: the event log and the audit log. */
@NullMarked
package co.cosmeticos.worker.eventlog;

import org.jspecify.annotations.NullMarked;
