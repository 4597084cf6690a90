package co.cosmeticos.worker.mail;

/** A mail was not sent. The message contains no address and no text of the server, which may contain one. */
public abstract sealed class MailNotSent extends RuntimeException {

    private MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether another attempt is useless. */
    public abstract boolean isFinal();

    /** The server is unavailable for any mail. */
    public static final class ServerAway extends MailNotSent {
        ServerAway(Throwable cause) {
            super("The mail server cannot be used: " + cause.getClass().getSimpleName(), cause);
        }

        ServerAway(int code, Throwable cause) {
            super("The mail server cannot be used: it answered %d.".formatted(code), cause);
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** The server rejected this mail permanently. */
    public static final class Refused extends MailNotSent {
        Refused(String what, int code, Throwable cause) {
            super("Undeliverable: the mail server refused %s with %d.".formatted(what, code), cause);
        }

        @Override
        public boolean isFinal() {
            return true;
        }
    }

    /** The server deferred this mail; others may go through. */
    public static final class Deferred extends MailNotSent {
        Deferred(int code, Throwable cause) {
            super("The mail server put it off with %d.".formatted(code), cause);
        }

        Deferred(Throwable cause) {
            super("The mail was not taken: " + cause.getClass().getSimpleName(), cause);
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** The stored address is not one that a mail can be sent to byte for byte. */
    public static final class InvalidAddress extends MailNotSent {
        public InvalidAddress(IllegalArgumentException cause) {
            super("Undeliverable: no mail can be sent to this address as it stands.", cause);
        }

        @Override
        public boolean isFinal() {
            return true;
        }
    }
}
