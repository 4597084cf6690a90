package co.cosmeticos.devshop.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Images of the demo catalog, which a production shop would serve from a CDN. */
public final class MediaFiles {

    private static final String FOLDER = "/demo/images/";

    private MediaFiles() {}

    /** Serves {@code GET /media/<file>.svg}. */
    public static void on(HttpService http) {
        http.route("GET", "/media/*", call -> file(call.id()));
    }

    private static Response file(String name) {
        if (!name.matches("[a-z0-9-]{1,80}\\.svg")) {
            throw Refused.notFound(name);
        }
        try (InputStream file = MediaFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw Refused.notFound(name);
            }
            var headers = Map.of("Content-Type", "image/svg+xml", "Cache-Control", "public, max-age=86400");
            return new Response(200, headers, new String(file.readAllBytes(), StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
