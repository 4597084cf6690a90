/** Accounts that the settings create at the start: the first administrator, the demo. */
@NullMarked
package co.cosmeticos.auth.bootstrap;

import org.jspecify.annotations.NullMarked;
