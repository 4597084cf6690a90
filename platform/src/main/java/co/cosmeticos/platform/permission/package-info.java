/** What an operation asks of the person who calls it. */
@NullMarked
package co.cosmeticos.platform.permission;

import org.jspecify.annotations.NullMarked;
