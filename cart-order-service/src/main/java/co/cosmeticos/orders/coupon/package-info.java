/** Coupons: what they take off, under which limits, and who has redeemed them. */
@NullMarked
package co.cosmeticos.orders.coupon;

import org.jspecify.annotations.NullMarked;
