/** PostgreSQL, the MongoDB wire, an AMQP broker and a mailbox that need nothing but a JDK. */
@NullMarked
package co.cosmeticos.embedded;

import org.jspecify.annotations.NullMarked;
