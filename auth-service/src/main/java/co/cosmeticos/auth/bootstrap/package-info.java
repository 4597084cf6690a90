/** The two accounts of the demonstration. */
@NullMarked
package co.cosmeticos.auth.bootstrap;

import org.jspecify.annotations.NullMarked;
