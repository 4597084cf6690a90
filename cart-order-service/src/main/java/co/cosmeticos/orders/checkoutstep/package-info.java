/** The forward steps of the checkout saga. */
@NullMarked
package co.cosmeticos.orders.checkoutstep;

import org.jspecify.annotations.NullMarked;
