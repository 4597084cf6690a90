package co.cosmeticos.provider;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The provider in a process of its own, since its libraries and those of the shop's server do not agree. */
public final class ProviderProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SERVER = ProviderProcess.class.getPackageName() + ".ProviderServer";

    private final Process process;
    private final String issuer;

    private ProviderProcess(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Starts one at this port that sends people back to this address; it begins to answer later. */
    public static ProviderProcess start(int port, String redirectUri) {
        var issuer = issuerAt(port);
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                own() + File.pathSeparator + libraries(),
                SERVER,
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--server.servlet.session.tracking-modes=cookie",
                "--spring.security.oauth2.authorizationserver.issuer=" + issuer,
                "--redirect-uri=" + redirectUri);
        try {
            return new ProviderProcess(
                    command.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who a provider at this port says that it is. */
    public static String issuerAt(int port) {
        return "http://localhost:" + port;
    }

    private static String own() {
        return Path.of(URI.create(ProviderProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private static String libraries() {
        try (var file = ProviderProcess.class.getResourceAsStream("/provider.class-path")) {
            if (file == null) {
                throw new IllegalStateException("provider.class-path is missing: build the module test-provider.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers. */
    public ProviderProcess awaitReady() {
        var http = HttpClient.newHttpClient();
        var discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (answers(http, discovery)) {
                return this;
            }
        }
        throw new IllegalStateException("The provider does not answer at " + issuer);
    }

    private static boolean answers(HttpClient http, HttpRequest discovery) {
        try {
            Thread.sleep(100);
            return http.send(discovery, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
