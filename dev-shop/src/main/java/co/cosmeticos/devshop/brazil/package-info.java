/** Brazilian payment methods for the payer: the PIX code and the linha digitável of a boleto. */
@NullMarked
package co.cosmeticos.devshop.brazil;

import org.jspecify.annotations.NullMarked;
