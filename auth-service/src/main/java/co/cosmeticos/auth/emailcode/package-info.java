/** Email codes: mailed to one address, they show who reads it; each is good for one purpose, once, for a time. */
@NullMarked
package co.cosmeticos.auth.emailcode;

import org.jspecify.annotations.NullMarked;
