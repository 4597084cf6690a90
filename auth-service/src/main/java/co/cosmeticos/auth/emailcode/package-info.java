/** EmailCodes: mails with a code that shows who reads an address, each good for one purpose, once, for a time. */
@NullMarked
package co.cosmeticos.auth.emailcode;

import org.jspecify.annotations.NullMarked;
