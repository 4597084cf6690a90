/** Log-ins by an OpenID provider that are under way in a browser. */
@NullMarked
package co.cosmeticos.auth.step;

import org.jspecify.annotations.NullMarked;
