/** Problems of a cart that its customer is told before they check out. */
@NullMarked
package co.cosmeticos.orders.cartproblem;

import org.jspecify.annotations.NullMarked;
