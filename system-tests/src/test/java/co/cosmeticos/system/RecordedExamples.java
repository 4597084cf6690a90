package co.cosmeticos.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Records with {@code -Danswers.examples=FILE} what tests send to each operation and what they receive, as examples of the
 * OpenAPI documents: of each the request and the answer that tell the most, without what is secret or differs from run to run.
 */
final class RecordedExamples {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final String FILE = System.getProperty("answers.examples", "");
    private static final int MOST_ITEMS = 2;
    private static final int LONGEST = 6_000;
    private static final int LONGEST_READ = 200_000;
    private static final RecordedExamples ALL = new RecordedExamples();

    private final Map<String, Map<String, JsonNode>> kept = new TreeMap<>();

    private RecordedExamples() {
        if (!FILE.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::write));
        }
    }

    /** Notes a request that was answered with success. */
    static void note(String operationId, String sent, String status, String received) {
        if (!FILE.isEmpty()) {
            ALL.keep(operationId, "request", sent);
            ALL.keep(operationId, status, received);
        }
    }

    private synchronized void keep(String operationId, String part, String body) {
        if (body == null || !body.startsWith("{") || body.length() > LONGEST_READ) {
            return;
        }
        var example = new Example().of(body);
        var parts = kept.computeIfAbsent(operationId, id -> new TreeMap<>());
        var known = parts.get(part);
        if (example.toString().length() <= LONGEST && (known == null || members(example) > members(known))) {
            parts.put(part, example);
        }
    }

    private static int members(JsonNode node) {
        var count = node.size();
        for (var child : node) {
            count += members(child);
        }
        return count;
    }

    private synchronized void write() {
        try {
            Files.writeString(Path.of(FILE), JSON.writeValueAsString(kept) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One body, as it is shown. */
    private static final class Example {

        private static final Pattern UUID =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
        private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        private static final Pattern OPAQUE = Pattern.compile("(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{20,}");
        private static final Pattern EMAIL =
                Pattern.compile("[\\w.+-]+@[\\w.-]+\\.example(?:\\.com)?|[\\w.+-]+@example\\.com");
        private static final Pattern TOTP = Pattern.compile("[A-Z2-7]{32}");
        private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        private static final Pattern PORT = Pattern.compile("localhost:\\d+");
        private static final String SOME = "q3Zb0mZ1T0mXb7n8c2WkQA4vRj6LpYtEwS5uHd9GfNxKiCoBzM";

        private final Map<String, String> ids = new LinkedHashMap<>();

        JsonNode of(String body) {
            try {
                return shown("", JSON.readTree(body));
            } catch (JsonProcessingException e) {
                throw new AssertionError(body, e);
            }
        }

        private JsonNode shown(String name, JsonNode node) {
            if (node instanceof ObjectNode object) {
                var shown = JSON.createObjectNode();
                object.fields().forEachRemaining(one -> shown.set(one.getKey(), shown(one.getKey(), one.getValue())));
                return shown;
            }
            if (node instanceof ArrayNode array) {
                var shown = JSON.createArrayNode();
                for (var at = 0; at < Math.min(MOST_ITEMS, array.size()); at++) {
                    shown.add(shown(name, array.get(at)));
                }
                return shown;
            }
            return node.isTextual() ? JSON.getNodeFactory().textNode(text(name, node.asText())) : node;
        }

        private String text(String name, String value) {
            if (name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                return "uma-senha-bem-comprida";
            }
            if (TOKEN.matcher(value).matches()) {
                return "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl";
            }
            if (TIME.matcher(value).matches()) {
                return "2026-12-01T12:00:00Z";
            }
            if (DAY.matcher(value).matches()) {
                return "2026-12-01";
            }
            if (OPAQUE.matcher(value).matches()) {
                return SOME.repeat(1 + value.length() / SOME.length()).substring(0, value.length());
            }
            var told = UUID.matcher(value)
                    .replaceAll(id -> ids.computeIfAbsent(
                            id.group(), unknown -> "01932b7e-5c00-7000-8000-%012d".formatted(ids.size() + 1)));
            told = TRACE.matcher(told).replaceAll("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            told = TOTP.matcher(told).replaceAll("JBSWY3DPEHPK3PXP".repeat(2));
            told = EMAIL.matcher(told).replaceAll("maria@example.com");
            return PORT.matcher(told).replaceAll("localhost:8080");
        }
    }
}
