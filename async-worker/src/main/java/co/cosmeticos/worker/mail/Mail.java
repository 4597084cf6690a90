package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.value.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * One mail, ready to go.
 *
 * @param messageId the same for every try of the same mail
 * @param pixCode drawn as a QR code that the HTML part shows as {@code cid:pix}
 */
public record Mail(
        MessageId messageId,
        EmailAddress to,
        Locale locale,
        MailTemplates.Rendered content,
        Optional<String> pixCode) {}
