/** E-mail, reports and the event log. */
@NullMarked
package co.cosmeticos.worker;

import org.jspecify.annotations.NullMarked;
