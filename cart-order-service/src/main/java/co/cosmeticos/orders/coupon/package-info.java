/** Coupons: their rules, limits and redemptions. */
@NullMarked
package co.cosmeticos.orders.coupon;

import org.jspecify.annotations.NullMarked;
