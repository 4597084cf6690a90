/** What every request passes through: correlation, limits, headers, CORS. */
@NullMarked
package co.cosmeticos.platform.http;

import org.jspecify.annotations.NullMarked;
