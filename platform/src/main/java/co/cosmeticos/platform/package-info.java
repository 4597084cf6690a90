/** Infrastructure shared by all services, without domain types. */
@NullMarked
package co.cosmeticos.platform;

import org.jspecify.annotations.NullMarked;
