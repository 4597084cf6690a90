package co.cosmeticos.platform.problem;

/** The resource does not exist, or belongs to another user. */
public final class NotFound extends Refusal {

    public NotFound(String detail) {
        super("not-found", 404, detail);
    }
}
