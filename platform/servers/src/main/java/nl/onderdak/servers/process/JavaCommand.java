// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program in its own process, on the JDK that this one runs on. */
public final class JavaCommand {

    private final List<String> options = new ArrayList<>();
    private final List<String> program = new ArrayList<>();

    private JavaCommand() {}

    /** A class of this system, on the class path that this process runs on. */
    public static JavaCommand ofClass(Class<?> main) {
        var command = new JavaCommand();
        command.program.add("-cp");
        command.program.add(System.getProperty("java.class.path"));
        command.program.add(main.getName());
        return command;
    }

    /** A runnable jar. */
    public static JavaCommand ofJar(Path jar) {
        var command = new JavaCommand();
        command.program.add("-jar");
        command.program.add(jar.toString());
        return command;
    }

    /** Adds options for the virtual machine. */
    public JavaCommand option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds arguments for the program. */
    public JavaCommand argument(String... more) {
        program.addAll(List.of(more));
        return this;
    }

    /** The command, word by word. */
    public List<String> words() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(program);
        return words;
    }
}
