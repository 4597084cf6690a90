/** What every service shares and no domain owns. */
@NullMarked
package co.cosmeticos.platform;

import org.jspecify.annotations.NullMarked;
