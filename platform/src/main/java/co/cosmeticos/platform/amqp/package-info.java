/** The AMQP connection of a service. */
@NullMarked
package co.cosmeticos.platform.amqp;

import org.jspecify.annotations.NullMarked;
