package co.cosmeticos.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Received mail, decoded from MIME.
 *
 * @param id 1, 2, 3 … in the order of arrival
 * @param messageId the Message-ID header, by which copies of a mail are recognized
 * @param to the envelope's recipients
 * @param text the first plain part
 * @param html the first HTML part
 */
public record ReceivedMail(
        long id,
        Instant receivedAt,
        @Nullable String messageId,
        @Nullable String from,
        List<String> to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html) {

    public ReceivedMail {
        to = List.copyOf(to);
    }

    static ReceivedMail of(long id, Instant receivedAt, List<String> to, MimeMessage message)
            throws MessagingException, IOException {
        var from = message.getFrom();
        return new ReceivedMail(
                id,
                receivedAt,
                message.getMessageID(),
                from == null || from.length == 0 ? null : from[0].toString(),
                to,
                message.getSubject(),
                first(message, "text/plain"),
                first(message, "text/html"));
    }

    private static @Nullable String first(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = first(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
