/** Embedded PostgreSQL, MongoDB wire, AMQP broker and mailbox, which need only a JDK. */
@NullMarked
package co.cosmeticos.embedded;

import org.jspecify.annotations.NullMarked;
