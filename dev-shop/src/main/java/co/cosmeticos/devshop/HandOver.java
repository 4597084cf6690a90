package co.cosmeticos.devshop;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hands the shop over from Maven to the launcher: Maven's process becomes the launcher's (POSIX {@code execv}), with its
 * terminal and its number, so that no build stays in memory for as long as the shop is open. Where the process is not Maven's
 * own, as in an IDE, or there is no {@code execv}, the launcher runs as its child.
 */
public final class HandOver {

    // The main classes of mvn and of its wrapper; a daemon or an IDE has another, and would not outlive it.
    private static final List<String> OF_MAVEN =
            List.of("org.codehaus.plexus.classworlds.launcher.Launcher", "org.apache.maven.wrapper.MavenWrapperMain");

    private HandOver() {}

    /** The functions of the C library that are used here. */
    interface CLibrary extends Library {

        /** Changes the working directory. */
        int chdir(String path) throws LastErrorException;

        /** Replaces the program of this process; returns only by its exception. */
        int execv(String path, String[] arguments) throws LastErrorException;
    }

    /**
     * Runs the launcher with the options of its runtime.
     *
     * @param args the shop's root, the file with its class path, then the options
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var root = Path.of(args[0]);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = List.of(args).subList(2, args.length);
        var classPath =
                jar() + File.pathSeparator + Files.readString(Path.of(args[1])).strip();
        if (isMaven(System.getProperty("sun.java.command", ""))) {
            replace(root, command(java, options, false, classPath));
        }
        var exit = new ProcessBuilder(command(java, options, true, classPath))
                .directory(root.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The shop has ended with " + exit + ".");
        }
    }

    /** Whether a process that was started by this command is Maven itself. */
    static boolean isMaven(String command) {
        return OF_MAVEN.contains(command.split(" ", 2)[0]);
    }

    /** The launcher's command; as a child it ends with its parent. */
    static List<String> command(String java, List<String> options, boolean child, String classPath) {
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(options);
        Stream.of("-Dshop.watch-parent=" + child, "-classpath", classPath, Shop.class.getName())
                .forEach(command::add);
        return command;
    }

    private static void replace(Path root, List<String> command) {
        System.out.flush();
        System.err.flush();
        try {
            var posix = Native.load("c", CLibrary.class);
            posix.chdir(root.toString());
            posix.execv(command.get(0), command.toArray(String[]::new));
        } catch (LastErrorException | UnsatisfiedLinkError notHere) {
            System.err.println("The shop runs as a child of Maven: " + notHere.getMessage());
        }
    }

    private static String jar() {
        return new File(HandOver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
    }
}
