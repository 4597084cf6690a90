/** Annotations for permissions of users. */
@NullMarked
package co.cosmeticos.platform.permission;

import org.jspecify.annotations.NullMarked;
