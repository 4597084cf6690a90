/** LoginAttempts to show who one is, counted so that nobody gets there by guessing. */
@NullMarked
package co.cosmeticos.auth.loginthrottle;

import org.jspecify.annotations.NullMarked;
