/** Strict JSON parser for all input from outside. */
@NullMarked
package co.cosmeticos.platform.json;

import org.jspecify.annotations.NullMarked;
