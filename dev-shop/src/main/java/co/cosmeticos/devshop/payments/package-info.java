/** A payment provider to develop and test against: cards, PIX and boleto, with a ledger of its own. */
@NullMarked
package co.cosmeticos.devshop.payments;

import org.jspecify.annotations.NullMarked;
