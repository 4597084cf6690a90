/** Buyers: contact, address, and the keys under which their orders count. */
@NullMarked
package co.cosmeticos.orders.buyer;

import org.jspecify.annotations.NullMarked;
