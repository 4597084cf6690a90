/** Refusals and their mapping to RFC 9457 problem documents. */
@NullMarked
package co.cosmeticos.platform.problem;

import org.jspecify.annotations.NullMarked;
