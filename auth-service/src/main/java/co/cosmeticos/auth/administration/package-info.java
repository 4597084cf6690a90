/** What administrators see of users, and do to them. */
@NullMarked
package co.cosmeticos.auth.administration;

import org.jspecify.annotations.NullMarked;
