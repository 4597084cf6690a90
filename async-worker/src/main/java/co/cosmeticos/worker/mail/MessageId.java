package co.cosmeticos.worker.mail;

import java.util.regex.Pattern;

/** Message-ID of a mail (RFC 5322, section 3.6.4) without angle brackets: two dot-atoms with an at sign between. */
public record MessageId(String text) {

    private static final int LONGEST = 250;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    /** Throws {@link IllegalArgumentException} when the text has another form, which could end the header of the mail. */
    public MessageId {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This event's id makes no Message-ID.");
        }
    }

    /** The Message-ID of the mail about an event. */
    public static MessageId of(String eventId, String domain) {
        return new MessageId("%s.email@%s".formatted(eventId, domain));
    }

    @Override
    public String toString() {
        return text;
    }
}
