/** Who buys: contact, tax id, address. */
@NullMarked
package co.cosmeticos.orders.buyer;

import org.jspecify.annotations.NullMarked;
