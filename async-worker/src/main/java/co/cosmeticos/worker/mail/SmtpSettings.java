package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.value.EmailAddress;
import java.util.Optional;

/**
 * Settings of the mail server and the sender.
 *
 * @param from the sender's address
 * @param user with {@code password}, where the server requires a log-in
 * @param startTls whether a connection without TLS is refused
 */
public record SmtpSettings(
        String host, int port, EmailAddress from, Optional<String> user, Optional<String> password, boolean startTls) {

    private static final int HIGHEST_PORT = 65_535;

    public SmtpSettings {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("smtp.port must be a port, was " + port);
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("smtp.user and smtp.password go together.");
        }
    }

    /** Reads them from the service's settings. */
    public static SmtpSettings from(Settings settings) {
        return new SmtpSettings(
                settings.text("smtp.host", "localhost"),
                settings.number("smtp.port", 25),
                address(settings.text("smtp.from", "loja@cosmeticos.example")),
                settings.optional("smtp.user"),
                settings.optional("smtp.password"),
                settings.flag("smtp.starttls", false));
    }

    private static EmailAddress address(String text) {
        try {
            return EmailAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("smtp.from must be an address, was " + text, e);
        }
    }

    /** The domain of the sender, which makes a Message-ID globally unique. */
    public String domain() {
        return from.domain();
    }
}
