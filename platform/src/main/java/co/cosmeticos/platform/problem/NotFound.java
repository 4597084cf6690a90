package co.cosmeticos.platform.problem;

/** What was asked for is not there, or not the caller's. */
public final class NotFound extends Refusal {

    public NotFound(String detail) {
        super(detail);
    }

    @Override
    public String slug() {
        return "not-found";
    }

    @Override
    public int status() {
        return 404;
    }
}
