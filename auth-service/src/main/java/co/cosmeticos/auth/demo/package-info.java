/** The two accounts of the demonstration. */
@NullMarked
package co.cosmeticos.auth.demo;

import org.jspecify.annotations.NullMarked;
