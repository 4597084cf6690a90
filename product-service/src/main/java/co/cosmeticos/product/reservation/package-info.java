/** Stock that is held for an order until it is paid, given up or expired. */
@NullMarked
package co.cosmeticos.product.reservation;

import org.jspecify.annotations.NullMarked;
