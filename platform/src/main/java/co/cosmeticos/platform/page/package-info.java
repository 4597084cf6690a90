/** Keyset pagination: cursors and pages. */
@NullMarked
package co.cosmeticos.platform.page;

import org.jspecify.annotations.NullMarked;
