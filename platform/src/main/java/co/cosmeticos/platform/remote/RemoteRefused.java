package co.cosmeticos.platform.remote;

import java.util.Optional;

/** Error response of another service: its status, and the slug of its problem document if it has one. */
public final class RemoteRefused extends RuntimeException {

    private final int status;
    private final String body;

    public RemoteRefused(int status, String body) {
        super("The other service answered %d.".formatted(status));
        this.status = status;
        this.body = body;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** Whether the same call could succeed later: a 5xx, or 429. */
    public boolean isTemporary() {
        return status >= 500 || status == 429;
    }

    /** The response body. */
    public String body() {
        return body;
    }

    /** The last part of the problem's {@code type}. */
    public Optional<String> slug() {
        var start = body.indexOf("/problems/");
        if (start < 0) {
            return Optional.empty();
        }
        var begin = start + "/problems/".length();
        var end = body.indexOf('"', begin);
        return end < 0 ? Optional.empty() : Optional.of(body.substring(begin, end));
    }
}
