/** Cards that a customer keeps with the payment provider, by its tokens. */
@NullMarked
package co.cosmeticos.auth.card;

import org.jspecify.annotations.NullMarked;
