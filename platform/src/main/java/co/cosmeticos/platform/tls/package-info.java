/** Whose word is taken for who a store is. */
@NullMarked
package co.cosmeticos.platform.tls;

import org.jspecify.annotations.NullMarked;
