package co.cosmeticos.openapi;

import co.cosmeticos.fixtures.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the refusals of the services are, in the words of their Javadoc, by their slugs. */
final class Refusals {

    // The first arguments of its super(…) are the slug, a literal or a constant, and the status.
    private static final Pattern REFUSAL = Pattern.compile(
            "class (\\w+) extends \\w+ \\{(?:(?!\\bclass )[\\s\\S]){0,4000}?super\\(\\s*(\"[a-z0-9-]+\"|[A-Z_]+),");

    private Refusals() {}

    /** The Javadoc of the refusal of each slug; of a slug with several refusals, the first. */
    static Map<String, String> of(List<Path> folders, Map<String, Comments.Comment> comments) {
        var found = new TreeMap<String, String>();
        folders.stream()
                .flatMap(folder -> SourceFiles.below(folder, "Refused.java").stream())
                .sorted()
                .forEach(file -> add(found, file, comments));
        return found;
    }

    private static void add(Map<String, String> found, Path file, Map<String, Comments.Comment> comments) {
        var source = SourceFiles.read(file);
        var family = file.getFileName().toString().replace(".java", "");
        var refusals = REFUSAL.matcher(source);
        while (refusals.find()) {
            var name = "." + (refusals.group(1).equals(family) ? family : family + "$" + refusals.group(1));
            comments.entrySet().stream()
                    .filter(comment -> comment.getKey().endsWith(name))
                    .findFirst()
                    .ifPresent(comment -> found.putIfAbsent(
                            slug(source, refusals.group(2)), comment.getValue().text()));
        }
    }

    private static String slug(String source, String argument) {
        if (argument.startsWith("\"")) {
            return argument.replace("\"", "");
        }
        var constant =
                Pattern.compile("String " + argument + " = \"([a-z0-9-]+)\"").matcher(source);
        return constant.find() ? constant.group(1) : argument;
    }
}
