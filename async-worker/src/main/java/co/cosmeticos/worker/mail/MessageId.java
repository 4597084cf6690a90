package co.cosmeticos.worker.mail;

import java.util.regex.Pattern;

/** The identity of a mail (RFC 5322, section 3.6.4), without angle brackets: two atoms with dots, and an at sign between. */
public record MessageId(String text) {

    private static final int LONGEST = 250;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    /** Throws {@link IllegalArgumentException} unless the text is one: it stands in the mail's head, which it must not end. */
    public MessageId {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This event's id makes no Message-ID.");
        }
    }

    /** Of the mail about an event, from a domain. */
    public static MessageId of(String eventId, String domain) {
        return new MessageId("%s.email@%s".formatted(eventId, domain));
    }

    @Override
    public String toString() {
        return text;
    }
}
