package co.cosmeticos.k8s;

import java.io.IOException;

/** Programs of the machine that tests need. */
final class Program {

    private Program() {}

    static boolean runsKubectl() {
        return runs("kubectl", "version", "--client");
    }

    /** Whether this command exists and succeeds. */
    static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
