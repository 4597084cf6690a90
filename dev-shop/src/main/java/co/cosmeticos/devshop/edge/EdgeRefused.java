package co.cosmeticos.devshop.edge;

/** Refusal by the listener itself, with an RFC 9457 problem, after which the connection is closed. */
public final class EdgeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    public EdgeRefused(int status, String slug, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    static EdgeRefused malformed(String detail) {
        return new EdgeRefused(400, "bad-request", detail);
    }

    int status() {
        return status;
    }

    String problem() {
        return "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(slug, slug.replace('-', ' '), status, getMessage());
    }
}
