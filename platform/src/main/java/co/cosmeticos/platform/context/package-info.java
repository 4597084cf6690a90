/** Context of a request: correlation id, trace, language. */
@NullMarked
package co.cosmeticos.platform.context;

import org.jspecify.annotations.NullMarked;
