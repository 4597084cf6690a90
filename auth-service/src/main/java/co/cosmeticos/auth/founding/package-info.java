/** The first administrator of a shop that has none. */
@NullMarked
package co.cosmeticos.auth.founding;

import org.jspecify.annotations.NullMarked;
