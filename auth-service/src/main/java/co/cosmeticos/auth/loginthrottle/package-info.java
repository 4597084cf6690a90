/** Throttling of login attempts, against guessing. */
@NullMarked
package co.cosmeticos.auth.loginthrottle;

import org.jspecify.annotations.NullMarked;
