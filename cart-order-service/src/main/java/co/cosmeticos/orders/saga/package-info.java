/** Sagas: a row per saga, moved step by step by compare-and-set under a lease, taken over when the lease runs out. */
@NullMarked
package co.cosmeticos.orders.saga;

import org.jspecify.annotations.NullMarked;
