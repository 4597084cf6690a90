package co.cosmeticos.devshop.http;

import java.util.Map;

/** Refusal of a request, answered with an RFC 9457 problem document. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    public Refused(int status, String slug, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    /** 400: the request itself is wrong. */
    public static Refused badRequest(String detail) {
        return new Refused(400, "bad-request", detail);
    }

    /** 404: there is nothing with this id. */
    public static Refused notFound(String what) {
        return new Refused(404, "not-found", what + " is not known.");
    }

    public int status() {
        return status;
    }

    Response reply() {
        var problem = Map.of(
                "type",
                "/problems/" + slug,
                "title",
                slug.replace('-', ' '),
                "status",
                status,
                "detail",
                String.valueOf(getMessage()));
        var json = Response.json(status, problem);
        return Response.of(status, "application/problem+json", json.body());
    }
}
