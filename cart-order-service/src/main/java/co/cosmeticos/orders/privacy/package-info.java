/** Export and erasure of the personal data in orders and carts. */
@NullMarked
package co.cosmeticos.orders.privacy;

import org.jspecify.annotations.NullMarked;
