/** What a person's access token grants. */
@NullMarked
package co.cosmeticos.auth.grant;

import org.jspecify.annotations.NullMarked;
