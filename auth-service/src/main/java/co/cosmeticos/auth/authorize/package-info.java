/** Logging in on a page of this service, for a storefront on another origin, which never sees the password. */
@NullMarked
package co.cosmeticos.auth.authorize;

import org.jspecify.annotations.NullMarked;
