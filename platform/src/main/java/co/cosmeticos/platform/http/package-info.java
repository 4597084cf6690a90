/** What every request and answer passes through: limits, headers, CORS, conditions. */
@NullMarked
package co.cosmeticos.platform.http;

import org.jspecify.annotations.NullMarked;
