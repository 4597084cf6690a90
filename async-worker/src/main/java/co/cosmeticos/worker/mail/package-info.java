/** E-mail: templates, texts, and the SMTP server. */
@NullMarked
package co.cosmeticos.worker.mail;

import org.jspecify.annotations.NullMarked;
