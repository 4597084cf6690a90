/** Amounts of money, and the currencies that the shop sells in. */
@NullMarked
package co.cosmeticos.platform.money;

import org.jspecify.annotations.NullMarked;
