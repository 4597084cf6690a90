/** The inbox: each message takes effect once, or is kept with its reason. */
@NullMarked
package co.cosmeticos.platform.inbox;

import org.jspecify.annotations.NullMarked;
