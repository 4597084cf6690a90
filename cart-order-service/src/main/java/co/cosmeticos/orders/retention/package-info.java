/** Deletion of expired data. */
@NullMarked
package co.cosmeticos.orders.retention;

import org.jspecify.annotations.NullMarked;
