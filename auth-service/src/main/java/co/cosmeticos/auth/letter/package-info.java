/** Letters: mails with a code that shows who reads an address, each good for one purpose, once, for a time. */
@NullMarked
package co.cosmeticos.auth.letter;

import org.jspecify.annotations.NullMarked;
