/** The catalogue as this service sees it: quotes of prices and availability, reservations of stock. */
@NullMarked
package co.cosmeticos.orders.catalogue;

import org.jspecify.annotations.NullMarked;
