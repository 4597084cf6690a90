package co.cosmeticos.worker.mail;

/** The mail server did not take a mail. */
public final class MailNotSent extends RuntimeException {

    private final boolean permanent;

    MailNotSent(String message, boolean permanent, Throwable cause) {
        super(message, cause);
        this.permanent = permanent;
    }

    /** Whether trying again is of no use: the address is refused for good. */
    public boolean isPermanent() {
        return permanent;
    }
}
