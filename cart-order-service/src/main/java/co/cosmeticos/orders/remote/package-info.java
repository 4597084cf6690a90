/** Failures of calls to other services. */
@NullMarked
package co.cosmeticos.orders.remote;

import org.jspecify.annotations.NullMarked;
