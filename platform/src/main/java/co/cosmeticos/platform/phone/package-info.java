/** Telephone numbers. */
@NullMarked
package co.cosmeticos.platform.phone;

import org.jspecify.annotations.NullMarked;
