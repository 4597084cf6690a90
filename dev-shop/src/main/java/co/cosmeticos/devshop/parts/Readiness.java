package co.cosmeticos.devshop.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Readiness probes of parts. */
public final class Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private Readiness() {}

    /** A GET is answered with 200. */
    public static BooleanSupplier http(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
        return () -> {
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /** A port of this machine accepts connections. */
    public static BooleanSupplier port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) TIMEOUT.toMillis());
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /**
     * As {@code ready}, but fails at once when the log of the part has a line with this text: Liberty stays up without ever
     * becoming ready when an application has failed to start.
     */
    public static BooleanSupplier unlessLogged(Path log, String sign, BooleanSupplier ready) {
        return () -> {
            if (ready.getAsBoolean()) {
                return true;
            }
            firstLine(log, sign).ifPresent(line -> {
                throw new PartFailed("An application did not start; see %s.%n%s".formatted(log, line));
            });
            return false;
        };
    }

    private static Optional<String> firstLine(Path log, String sign) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(sign)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
