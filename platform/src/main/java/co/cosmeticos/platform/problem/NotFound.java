package co.cosmeticos.platform.problem;

/** What was asked for is not there, or not the caller's. */
public final class NotFound extends Refusal {

    public NotFound(String detail) {
        super("not-found", 404, detail);
    }
}
