/** The inbox: idempotent consumers, retries and parked messages. */
@NullMarked
package co.cosmeticos.platform.inbox;

import org.jspecify.annotations.NullMarked;
