package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the promises say of a test: its figures are those of the test itself. */
public final class Promises {

    private Promises() {}

    /** The line of this test has this figure. */
    public static void say(Class<?> test, String figure) {
        var name = "`" + test.getSimpleName() + "`";
        try (var lines = Files.lines(Path.of(System.getProperty("shop.root"), "docs/promises.md"))) {
            assertThat(lines.filter(line -> line.startsWith("| ") && line.contains(name)))
                    .as("docs/promises.md, of %s", name)
                    .singleElement()
                    .asString()
                    .contains(figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
