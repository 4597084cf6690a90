/** The catalog as this service sees it: quotes of prices and availability, reservations of stock. */
@NullMarked
package co.cosmeticos.orders.catalog;

import org.jspecify.annotations.NullMarked;
