/** Attempts to show who one is, counted so that nobody gets there by guessing. */
@NullMarked
package co.cosmeticos.auth.attempt;

import org.jspecify.annotations.NullMarked;
