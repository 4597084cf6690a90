/** The steps that take a purchase back. */
@NullMarked
package co.cosmeticos.orders.compensation;

import org.jspecify.annotations.NullMarked;
