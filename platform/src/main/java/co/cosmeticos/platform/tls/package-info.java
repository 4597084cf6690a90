/** Certificate authorities of the stores. */
@NullMarked
package co.cosmeticos.platform.tls;

import org.jspecify.annotations.NullMarked;
