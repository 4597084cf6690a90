/** Settings, read once and checked at start. */
@NullMarked
package co.cosmeticos.platform.settings;

import org.jspecify.annotations.NullMarked;
