/** Role-based access control: roles, permissions, and their check. */
@NullMarked
package co.cosmeticos.auth.role;

import org.jspecify.annotations.NullMarked;
