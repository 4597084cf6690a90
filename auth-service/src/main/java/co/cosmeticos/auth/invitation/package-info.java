/** Invitations by mail to be staff: an address, and the roles that its owner gets by accepting. */
@NullMarked
package co.cosmeticos.auth.invitation;

import org.jspecify.annotations.NullMarked;
