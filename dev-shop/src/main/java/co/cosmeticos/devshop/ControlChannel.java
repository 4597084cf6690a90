package co.cosmeticos.devshop;

import co.cosmeticos.devshop.parts.PartFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Control channel by which tests drive a running launcher: a line on standard input, {@code start|stop|kill <part>
 * [NAME=value …]}, is answered by a line {@code done …} or {@code failed …}. When the input ends, the shop stops.
 */
final class ControlChannel {

    private final RunningParts parts;
    private final PrintStream console;

    ControlChannel(RunningParts parts, PrintStream console) {
        this.parts = parts;
        this.console = console;
    }

    void listen(Runnable atEnd) {
        var listener = new Thread(() -> {
            read();
            atEnd.run();
        });
        listener.setDaemon(true);
        listener.start();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                console.println(answer(line));
            }
        } catch (IOException e) {
            console.println("failed " + e.getMessage());
        }
    }

    private String answer(String line) {
        var words = line.split(" ");
        try {
            obey(words);
            return "done " + line;
        } catch (IllegalArgumentException | IllegalStateException | PartFailed e) {
            return "failed " + line + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private void obey(String[] words) {
        switch (words[0]) {
            case "start" -> parts.start(words[1], variables(words));
            case "launch" -> parts.launch(words[1]);
            case "stop" -> parts.stop(words[1]);
            case "kill" -> parts.kill(words[1]);
            default -> throw new IllegalArgumentException("There is no command " + words[0]);
        }
    }

    private static Map<String, String> variables(String[] words) {
        return Arrays.stream(words)
                .skip(2)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
