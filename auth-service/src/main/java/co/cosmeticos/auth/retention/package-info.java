/** Deletion of expired data. */
@NullMarked
package co.cosmeticos.auth.retention;

import org.jspecify.annotations.NullMarked;
