/** The two Brazilian means of payment as a payer sees them: the PIX code and the boleto's line of digits. */
@NullMarked
package co.cosmeticos.devshop.brazil;

import org.jspecify.annotations.NullMarked;
