/** An OpenID provider that strangers run. */
@NullMarked
package co.cosmeticos.provider;

import org.jspecify.annotations.NullMarked;
