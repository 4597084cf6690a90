/** Rate limits. */
@NullMarked
package co.cosmeticos.platform.limit;

import org.jspecify.annotations.NullMarked;
