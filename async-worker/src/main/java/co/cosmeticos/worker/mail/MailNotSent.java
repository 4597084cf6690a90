package co.cosmeticos.worker.mail;

/** The mail server did not take a mail. */
public sealed class MailNotSent extends RuntimeException {

    private final boolean permanent;

    MailNotSent(String message, boolean permanent, Throwable cause) {
        super(message, cause);
        this.permanent = permanent;
    }

    /** Whether trying again is of no use: the address is refused for good. */
    public final boolean isPermanent() {
        return permanent;
    }

    /** It is the server that cannot be used, whoever a mail is for. */
    public static final class ServerAway extends MailNotSent {
        ServerAway(Throwable cause) {
            super("The mail server cannot be used: " + cause.getMessage(), false, cause);
        }
    }
}
