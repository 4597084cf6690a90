/** Mailbox of the demo shop: accepts and shows every mail, relays none. */
@NullMarked
package co.cosmeticos.devshop.mailbox;

import org.jspecify.annotations.NullMarked;
