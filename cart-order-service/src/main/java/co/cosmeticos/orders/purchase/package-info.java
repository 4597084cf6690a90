/** The forward steps of the checkout saga. */
@NullMarked
package co.cosmeticos.orders.purchase;

import org.jspecify.annotations.NullMarked;
