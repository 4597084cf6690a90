/** What a person has to look at. */
@NullMarked
package co.cosmeticos.orders.alarm;

import org.jspecify.annotations.NullMarked;
