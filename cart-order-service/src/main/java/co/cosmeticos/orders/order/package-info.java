/** Orders: their snapshot, their states, who may see them. */
@NullMarked
package co.cosmeticos.orders.order;

import org.jspecify.annotations.NullMarked;
