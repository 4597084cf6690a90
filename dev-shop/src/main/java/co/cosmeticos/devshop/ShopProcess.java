package co.cosmeticos.devshop;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.devshop.data.ProcessRecords;
import co.cosmeticos.embedded.EmbeddedDatabase;
import co.cosmeticos.embedded.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole shop for tests: the launcher as a child process, on free ports and a given data folder. Parts can be stopped, killed
 * and started one by one, and the whole can be killed and restarted on the same data.
 */
public final class ShopProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration COMMAND = Duration.ofMinutes(5);
    private static final Pattern SETTING = Pattern.compile("export (\\w+)='(.*)'");
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Path data;
    private final Layout layout;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, String> environment;
    private BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> output = new ArrayList<>();
    private Process launcher;

    private ShopProcess(Path data, Layout layout, Map<String, String> environment) {
        this.data = data;
        this.layout = layout;
        this.environment = new HashMap<>(environment);
        ShopSettings.portKeys().forEach(key -> ports.put(key, FreePort.find()));
        this.launcher = launch();
    }

    /**
     * Starts a shop and returns when it is ready.
     *
     * @param environment variables for every part, for instance {@code SHOP_DB_URL}
     * @throws IllegalStateException with the launcher's output when it does not become ready
     */
    public static ShopProcess start(Path data, Layout layout, Map<String, String> environment) {
        var shop = new ShopProcess(data, layout, environment);
        shop.awaitReady();
        return shop;
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dshop.controlled", "-Dshop.watch-parent", "-Dshop.data=" + data.toAbsolutePath()));
        command.add("-Dshop.stores-only=" + (layout == Layout.STORES));
        command.add("-Dshop.four-servers=" + (layout == Layout.FOUR));
        command.add("-Dshop.replicas=" + (layout == Layout.REPLICAS));
        ports.forEach((key, port) -> command.add("-D" + key + "=" + port));
        for (var key : List.of("shop.root", "shop.mailbox.keep")) {
            if (System.getProperty(key) != null) {
                command.add("-D" + key + "=" + System.getProperty(key));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Shop.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            // One queue per launch: late output of an ended launcher must not be read as that of the next.
            var heard = new LinkedBlockingQueue<String>();
            answers = heard;
            var reader = new Thread(() -> read(process, heard), "shop-output");
            reader.setDaemon(true);
            reader.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Process process, BlockingQueue<String> heard) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (Stream.of("done ", "failed ", StartupBanner.LAST_LINE).anyMatch(line::startsWith)) {
                    heard.add(line);
                }
            }
        } catch (IOException e) {
            heard.add("failed " + e.getMessage());
        }
        heard.add("failed: the launcher has ended");
    }

    private void awaitReady() {
        var answer = next(START);
        if (!answer.startsWith(StartupBanner.LAST_LINE)) {
            throw new IllegalStateException("The shop did not start:\n" + output());
        }
    }

    private String next(Duration limit) {
        try {
            var answer = answers.poll(limit.toSeconds(), TimeUnit.SECONDS);
            return answer == null ? "failed: no answer within " + limit : answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "failed: interrupted";
        }
    }

    private void order(String command) {
        try {
            var stream = launcher.getOutputStream();
            stream.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var answer = next(COMMAND);
        if (!answer.startsWith("done ")) {
            throw new IllegalStateException(answer);
        }
    }

    /** Starts a part that was stopped or killed, with variables for this start only; returns when it is ready. */
    public void start(String part, Map<String, String> extra) {
        var command = new StringBuilder("start ").append(part);
        extra.forEach(
                (name, value) -> command.append(' ').append(name).append('=').append(value));
        order(command.toString());
    }

    /** Starts a part that was killed, and does not wait for it. */
    public void launch(String part) {
        order("launch " + part);
    }

    /** Stops a part gracefully. */
    public void stop(String part) {
        order("stop " + part);
    }

    /** Kills a part, as {@code kill -9} does; a restart is {@link #start}. */
    public void kill(String part) {
        order("kill " + part);
    }

    /** A part's process: postgres, mongo, broker, mailbox, payments, dev-shop, or a service in a server of its own. */
    public ProcessHandle process(String part) {
        var found = "postgres".equals(part)
                ? EmbeddedDatabase.process(data.resolve("postgres"))
                : ProcessRecords.in(data).find(part);
        return found.orElseThrow(() -> new IllegalStateException(part + " is not running."));
    }

    /** The process of the launcher. */
    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** Kills the launcher, as {@code kill -9} does; {@link #restart()} ends the processes that it leaves. */
    public void killLauncher() {
        launcher.destroyForcibly();
        launcher.onExit().join();
    }

    /** Starts the whole shop again on the same data and ports. */
    public void restart() {
        close();
        launcher = launch();
        awaitReady();
    }

    /** URL of the shop: of the gateway where each service has its own server. */
    public String url() {
        return "http://localhost:" + ports.get("shop.port");
    }

    public String mailboxUrl() {
        return "http://localhost:" + ports.get("shop.mailbox.port");
    }

    public String paymentsUrl() {
        return "http://localhost:" + ports.get("shop.payments.port");
    }

    /** An environment variable of the services, for instance {@code ORDER_DB_URL} or {@code AUTH_DEMO_PASSWORD}. */
    public String setting(String variable) {
        return Objects.requireNonNull(settings().get(variable), variable);
    }

    /** All environment variables of the services. */
    public Map<String, String> settings() {
        try (var lines = Files.lines(data.resolve("shop.env"))) {
            return lines.map(SETTING::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The output of the launcher so far. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** Stops the shop gracefully; the data stay. */
    @Override
    public void close() {
        try {
            launcher.getOutputStream().close();
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            launcher.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
