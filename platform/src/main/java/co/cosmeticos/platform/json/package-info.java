/** The one reader of JSON that comes from outside. */
@NullMarked
package co.cosmeticos.platform.json;

import org.jspecify.annotations.NullMarked;
