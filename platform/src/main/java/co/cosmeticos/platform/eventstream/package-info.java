/** Streams of server-sent events: their limits, their clients, and the one timer by which a server tells them what is new. */
@NullMarked
package co.cosmeticos.platform.eventstream;

import org.jspecify.annotations.NullMarked;
