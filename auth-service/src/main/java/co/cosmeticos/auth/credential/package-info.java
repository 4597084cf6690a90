/** Changing the password: by who knows it, and by who has forgotten it. */
@NullMarked
package co.cosmeticos.auth.credential;

import org.jspecify.annotations.NullMarked;
