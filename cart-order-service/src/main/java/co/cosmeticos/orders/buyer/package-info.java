/** Who buys: contact and address. */
@NullMarked
package co.cosmeticos.orders.buyer;

import org.jspecify.annotations.NullMarked;
