/** Refusals, and the one way they become RFC 9457 problem documents. */
@NullMarked
package co.cosmeticos.platform.problem;

import org.jspecify.annotations.NullMarked;
