/** The mailbox of the demo shop: takes every mail, shows it, sends none on. */
@NullMarked
package co.cosmeticos.devshop.mailbox;

import org.jspecify.annotations.NullMarked;
