/** What is forgotten in time. */
@NullMarked
package co.cosmeticos.auth.cleaning;

import org.jspecify.annotations.NullMarked;
