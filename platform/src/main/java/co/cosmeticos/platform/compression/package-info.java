/** Compressed answers (RFC 9110, section 8.4): which are, from which size, and their entity tags. */
@NullMarked
package co.cosmeticos.platform.compression;

import org.jspecify.annotations.NullMarked;
