/** POST /checkout: quote, one local transaction, the saga, the answer. */
@NullMarked
package co.cosmeticos.orders.checkout;

import org.jspecify.annotations.NullMarked;
