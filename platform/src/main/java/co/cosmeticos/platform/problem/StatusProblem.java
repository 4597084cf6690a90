package co.cosmeticos.platform.problem;

/**
 * The problem of a status that the container or JAX-RS chose, which tells no reason of its own.
 *
 * @param detail in English; other languages have the text of the slug
 */
record StatusProblem(String slug, String detail) {

    static StatusProblem of(int status) {
        return switch (status) {
            case 401 -> new StatusProblem("unauthorized", "Sign in to go on.");
            case 403 -> new StatusProblem("forbidden", "Your account does not permit this operation.");
            case 404 -> new StatusProblem("not-found", "There is nothing at this address.");
            case 405 -> new StatusProblem("method-not-allowed", "This address does not take this method.");
            case 406 -> new StatusProblem("not-acceptable", "This address does not offer the requested media type.");
            case 413 -> new StatusProblem("payload-too-large", "The body is larger than this operation takes.");
            case 415 ->
                new StatusProblem("unsupported-media-type", "This address does not take a body of this media type.");
            case 431 ->
                new StatusProblem("header-fields-too-large", "The header fields are larger than any client needs.");
            case 503 -> new StatusProblem("unavailable", "The service cannot be reached now.");
            default ->
                status < 500
                        ? new StatusProblem("bad-request", "The request cannot be read.")
                        : new StatusProblem("internal-error", "Something failed here. It has been logged.");
        };
    }
}
