package co.cosmeticos.devshop.parts;

/** A part did not start; the message is for the console. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartFailed(String message) {
        super(message, null, false, false);
    }
}
