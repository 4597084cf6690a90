/** Answers that are stored with the decision and given again, byte for byte. */
@NullMarked
package co.cosmeticos.orders.answer;

import org.jspecify.annotations.NullMarked;
