package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.value.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * A rendered mail.
 *
 * @param messageId the same in every attempt
 * @param pixCode drawn as a QR code that the HTML part shows as {@code cid:pix}
 */
public record Mail(
        MessageId messageId,
        EmailAddress to,
        Locale locale,
        MailTemplates.Rendered content,
        Optional<String> pixCode) {}
