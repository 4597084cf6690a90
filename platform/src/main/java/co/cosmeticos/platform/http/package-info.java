/** Filters and readers of every request: limits, headers, CORS, conditional requests. */
@NullMarked
package co.cosmeticos.platform.http;

import org.jspecify.annotations.NullMarked;
