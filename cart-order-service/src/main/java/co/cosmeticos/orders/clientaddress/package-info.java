/** The address of the client of a request. */
@NullMarked
package co.cosmeticos.orders.clientaddress;

import org.jspecify.annotations.NullMarked;
