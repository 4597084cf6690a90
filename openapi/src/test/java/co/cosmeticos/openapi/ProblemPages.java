package co.cosmeticos.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the types of problems, to which the {@code type} of a problem leads (RFC 9457, section 3.1.1): what happened,
 * in the words of the refusal's Javadoc and of the text that a customer reads, and which operations answer it.
 */
final class ProblemPages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">
              <title>%s</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="%sopenapi/page.css">
            </head>
            <body class="plain">
              <main>
            %s  </main>
            </body>
            </html>
            """;

    private final Map<String, Told> operations = new TreeMap<>();
    private final Properties texts;
    private final Map<String, Refusals.Told> refusals;
    private final ProblemSchemas schemas;

    /** @param texts titles and details in Brazilian Portuguese, by slug */
    ProblemPages(ShopDocuments documents, Properties texts) {
        this.texts = texts;
        this.refusals = documents.refusals();
        this.schemas = documents.problemSchemas();
        documents
                .operations()
                .forEach(operation -> operation
                        .json()
                        .path("responses")
                        .fields()
                        .forEachRemaining(one -> add(operation, one.getKey(), documents.response(one.getValue()))));
    }

    private record Told(TreeSet<String> statuses, TreeSet<String> links) {}

    private void add(ShopOperation operation, String status, JsonNode response) {
        var audience = Stream.of(Audience.values())
                .filter(one -> one != Audience.INTERNAL && one.hears(operation))
                .findFirst();
        schemas.slugs(response).forEach(slug -> {
            var told = operations.computeIfAbsent(slug, one -> new Told(new TreeSet<>(), new TreeSet<>()));
            told.statuses().add(status);
            audience.ifPresent(one -> told.links().add(link(one, operation)));
        });
    }

    private static String link(Audience audience, ShopOperation operation) {
        var tag = operation.json().path("tags").path(0).asText().replace(" ", "%20");
        var page = audience.file().replace(".json", ".html");
        return "<li><a href=\"../../openapi/%s#/%s/%s\"><code>%s</code></a></li>"
                .formatted(page, tag, operation.id(), operation.id());
    }

    /** The pages by their paths below {@code /problems/}: one of each slug, and the list of all. */
    Map<String, String> all() {
        var slugs = texts.stringPropertyNames().stream()
                .filter(name -> !name.contains("."))
                .sorted()
                .toList();
        var pages = new TreeMap<String, String>();
        slugs.forEach(slug -> pages.put(slug + "/index.html", page(slug)));
        pages.put("index.html", index(slugs));
        return pages;
    }

    private String page(String slug) {
        var told = operations.getOrDefault(slug, new Told(new TreeSet<>(), new TreeSet<>()));
        var body = new StringBuilder("    <p><a href=\"../\">All types of problems</a></p>\n");
        body.append("    <h1>%s</h1>\n    <dl>\n".formatted(title(slug)));
        row(body, "Type", "<code>/problems/" + slug + "</code>");
        row(body, "Status", String.join(", ", told.statuses()));
        row(
                body,
                "What it means",
                escaped(refusals.containsKey(slug) ? refusals.get(slug).meaning() : ""));
        row(body, "Members of its own", members(slug));
        row(
                body,
                "What the customer reads",
                "<span lang=\"pt-BR\">" + escaped(texts.getProperty(slug + ".detail", texts.getProperty(slug)))
                        + "</span>");
        row(body, "Answered by", told.links().isEmpty() ? "" : "<ul>" + String.join("", told.links()) + "</ul>");
        return PAGE.formatted(title(slug), "../../", body.append("    </dl>\n"));
    }

    private String members(String slug) {
        var rows = new StringBuilder();
        schemas.members(slug)
                .forEach((name, schema) -> rows.append("<li><code>%s</code>%s: %s</li>"
                        .formatted(
                                name,
                                refusals.get(slug).always().contains(name) ? "" : " (not always)",
                                escaped(schema.path("description").asText()))));
        return rows.isEmpty() ? "" : "<ul>" + rows + "</ul>";
    }

    private static void row(StringBuilder body, String name, String value) {
        if (!value.isBlank()) {
            body.append("      <dt>%s</dt><dd>%s</dd>\n".formatted(name, value));
        }
    }

    private String index(List<String> slugs) {
        var rows = slugs.stream()
                .map(slug ->
                        "      <tr><td><a href=\"%1$s/\"><code>%1$s</code></a></td><td>%2$s</td><td lang=\"pt-BR\">%3$s</td></tr>\n"
                                .formatted(
                                        slug,
                                        operations.containsKey(slug)
                                                ? String.join(
                                                        ", ",
                                                        operations.get(slug).statuses())
                                                : "",
                                        escaped(texts.getProperty(slug))))
                .collect(Collectors.joining());
        var body =
                "    <h1>Types of problems</h1>\n    <p>The <code>type</code> of a problem (RFC 9457) is /problems/ and one of"
                        + " these words, which never change.</p>\n    <table>\n      <tr><th>Type</th><th>Status</th><th>Title in"
                        + " Portuguese</th></tr>\n" + rows + "    </table>\n";
        return PAGE.formatted("Types of problems", "../", body);
    }

    private static String title(String slug) {
        var words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
