/** What travels with a request through this service: correlation id, trace, language. */
@NullMarked
package co.cosmeticos.platform.context;

import org.jspecify.annotations.NullMarked;
