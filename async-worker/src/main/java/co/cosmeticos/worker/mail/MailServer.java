package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.activation.DataHandler;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Client of the SMTP server. */
@Component
public class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
    private static final String SENDER = "Cosméticos";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;

    @Inject
    public MailServer(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.from", settings.from().text());
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /**
     * Sends a mail; throws {@link MailNotSent} when the server does not accept it. Without retry and timeout of its own: an
     * attempt aborted after the server's 250 would send a second mail. The job repeats it, and socket timeouts end it.
     */
    @CircuitBreaker(
            requestVolumeThreshold = ResiliencePolicy.FAILURES,
            failureRatio = 1,
            delay = ResiliencePolicy.OPEN_MILLIS,
            failOn = MailNotSent.ServerAway.class)
    public void send(Mail mail) {
        try {
            var message = message(mail);
            try (var line = new Line(session.getTransport())) {
                connect(line.transport());
                line.transport().sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw SmtpVerdict.of(e);
        }
    }

    /** Whether the server can be reached and accepts our log-in. */
    public boolean answers() {
        try (var line = new Line(session.getTransport())) {
            connect(line.transport());
            return true;
        } catch (MessagingException | MailNotSent e) {
            return false;
        }
    }

    // A failure up to the log-in is the server's and no mail's.
    private void connect(Transport transport) {
        try {
            transport.connect(settings.user().orElse(null), settings.password().orElse(null));
        } catch (MessagingException e) {
            throw new MailNotSent.ServerAway(e);
        }
    }

    /** A connection whose failure to close is ignored: a mail that was accepted stays accepted. */
    private record Line(Transport transport) implements AutoCloseable {

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.log(Level.FINE, "The mail server did not say good-bye", e);
            }
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new WithMessageId(session, mail.messageId());
        message.setFrom(sender());
        message.setRecipient(MimeMessage.RecipientType.TO, address(mail.to()));
        message.setSubject(mail.content().subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {mail.locale().toLanguageTag()});
        var content = new MimeMultipart("alternative");
        content.addBodyPart(text(mail.content().text(), "plain"));
        content.addBodyPart(html(mail));
        message.setContent(content);
        message.saveChanges();
        return message;
    }

    // Not validated again by the library: EmailAddress has done it.
    private static InternetAddress address(EmailAddress email) {
        var address = new InternetAddress();
        address.setAddress(email.text());
        return address;
    }

    private InternetAddress sender() {
        try {
            var sender = address(settings.from());
            sender.setPersonal(SENDER, UTF_8);
            return sender;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
    }

    private static MimeBodyPart html(Mail mail) throws MessagingException {
        var html = text(mail.content().html(), "html");
        if (mail.pixCode().isEmpty()) {
            return html;
        }
        var related = new MimeMultipart("related");
        related.addBodyPart(html);
        related.addBodyPart(image(QrCode.png(mail.pixCode().get())));
        var part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart image(byte[] png) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        part.setContentID("<pix>");
        part.setFileName("pix.png");
        part.setDisposition(Part.INLINE);
        return part;
    }

    /** A message that keeps its given Message-ID, where the library would generate one. */
    private static final class WithMessageId extends MimeMessage {

        private final MessageId messageId;

        WithMessageId(Session session, MessageId messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId.text() + ">");
        }
    }
}
