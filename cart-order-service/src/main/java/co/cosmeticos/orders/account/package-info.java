/** What customers keep with their account: addresses and cards. */
@NullMarked
package co.cosmeticos.orders.account;

import org.jspecify.annotations.NullMarked;
