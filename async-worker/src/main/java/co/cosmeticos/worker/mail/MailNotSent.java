package co.cosmeticos.worker.mail;

/** A mail did not go out. What is said of it names no address and no server's words, which may name one. */
public abstract sealed class MailNotSent extends RuntimeException {

    private MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether trying again is of no use. */
    public abstract boolean isFinal();

    /** It is the server that cannot be used, whoever a mail is for. */
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

    /** The server refused this mail for good. */
    public static final class Refused extends MailNotSent {
        Refused(String what, int code, Throwable cause) {
            super("Undeliverable: the mail server refused %s with %d.".formatted(what, code), cause);
        }

        @Override
        public boolean isFinal() {
            return true;
        }
    }

    /** The server does not take this mail now; others it may take. */
    public static final class PutOff extends MailNotSent {
        PutOff(int code, Throwable cause) {
            super("The mail server put it off with %d.".formatted(code), cause);
        }

        PutOff(Throwable cause) {
            super("The mail was not taken: " + cause.getClass().getSimpleName(), cause);
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** The address that is stored is none that a mail can be sent to as it stands. */
    public static final class Unaddressable extends MailNotSent {
        public Unaddressable(IllegalArgumentException cause) {
            super("Undeliverable: no mail can be sent to this address as it stands.", cause);
        }

        @Override
        public boolean isFinal() {
            return true;
        }
    }
}
