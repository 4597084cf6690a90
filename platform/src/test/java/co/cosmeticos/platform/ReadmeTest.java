package co.cosmeticos.platform;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.FieldTextRules;
import co.cosmeticos.fixtures.RefusalRules;
import co.cosmeticos.fixtures.SourceFiles;
import co.cosmeticos.fixtures.WordRules;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile(
            "[sS]ettings\\s*\\.(text|optional|number|duration|flag|shared)\\(\\s*(?:\"([a-z.-]+)\"|(SETTING))");
    private static final Pattern TABLE = Pattern.compile("create table ([a-z_]+)");

    private static String readme() {
        return SourceFiles.read(Path.of("README.md"));
    }

    private static List<MatchResult> found(String folder, String ending, Pattern pattern) {
        return SourceFiles.below(Path.of(folder), ending).stream()
                .flatMap(file -> pattern.matcher(SourceFiles.read(file)).results())
                .toList();
    }

    // In a row of several settings the first is whole, and of the others only the end.
    private static boolean isNamed(String readme, String prefix, String setting) {
        var dot = setting.lastIndexOf('.');
        if (dot < 0) {
            return readme.contains("`" + prefix + setting + "`");
        }
        var end = setting.substring(dot);
        var start = setting.substring(0, setting.length() - end.length());
        return readme.contains("`" + prefix + setting + "`")
                || readme.lines()
                        .anyMatch(line ->
                                line.startsWith("| `" + prefix + start + ".") && line.contains("`" + end + "`"));
    }

    @Test
    void it_names_every_setting() {
        var readme = readme();
        assertThat(found("src/main/java", ".java", SETTING))
                .hasSizeGreaterThan(15)
                .allSatisfy(setting -> {
                    var name = setting.group(2) == null ? "stores.ca-file" : setting.group(2);
                    var prefix = setting.group(1).equals("shared") ? "shop." : "<prefix>.";
                    assertThat(isNamed(readme, prefix, name)).as(prefix + name).isTrue();
                });
        assertThat(readme).contains("`<prefix>.rate-limit.<name>.requests` `.period`");
    }

    @Test
    void it_names_every_problem_and_every_table() {
        RefusalRules.of("co.cosmeticos.platform").check();
        var readme = readme();
        var texts = ResourceBundle.getBundle("platform-problems", java.util.Locale.forLanguageTag("pt-BR"));
        assertThat(texts.keySet().stream().filter(key -> !key.contains(".")))
                .hasSizeGreaterThan(20)
                .allSatisfy(slug -> assertThat(readme).contains("`" + slug + "` "));
        assertThat(found("src/main/resources/db/platform", ".sql", TABLE))
                .hasSize(5)
                .allSatisfy(table -> assertThat(readme).contains("`" + table.group(1) + "`"));
    }

    @Test
    void every_message_of_a_field_has_a_portuguese_text() {
        FieldTextRules.check();
    }

    @Test
    void its_words_are_those_of_the_code() {
        WordRules.check("co.cosmeticos.platform");
    }
}
