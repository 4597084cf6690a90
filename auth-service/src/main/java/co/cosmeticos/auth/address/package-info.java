/** The addresses a customer keeps. */
@NullMarked
package co.cosmeticos.auth.address;

import org.jspecify.annotations.NullMarked;
