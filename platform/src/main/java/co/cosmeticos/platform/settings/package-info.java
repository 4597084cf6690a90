/** Settings, read and validated at start. */
@NullMarked
package co.cosmeticos.platform.settings;

import org.jspecify.annotations.NullMarked;
