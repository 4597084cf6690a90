/** Alarms: what somebody has to look at. */
@NullMarked
package co.cosmeticos.orders.alarm;

import org.jspecify.annotations.NullMarked;
