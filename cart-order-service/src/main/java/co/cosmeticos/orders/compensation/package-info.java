/** The compensating steps of a failed checkout or a cancellation. */
@NullMarked
package co.cosmeticos.orders.compensation;

import org.jspecify.annotations.NullMarked;
