/** What is forgotten in time. */
@NullMarked
package co.cosmeticos.auth.retention;

import org.jspecify.annotations.NullMarked;
