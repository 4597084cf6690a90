/** Sales of a period: orders and money per day and currency. */
@NullMarked
package co.cosmeticos.orders.sales;

import org.jspecify.annotations.NullMarked;
