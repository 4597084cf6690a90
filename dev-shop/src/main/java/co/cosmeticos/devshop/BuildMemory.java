package co.cosmeticos.devshop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** The memory of the build that started the launcher: it waits for the shop to close, and needs next to none of it for that. */
final class BuildMemory {

    private BuildMemory() {}

    /** Has the build's JVM give back what it does not use; where there is no jcmd it keeps it. */
    static void giveBack(ProcessHandle build) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, Long.toString(build.pid()), "GC.run")
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // A runtime without tools.
        }
    }
}
