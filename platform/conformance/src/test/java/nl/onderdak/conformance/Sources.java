// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.testkit.TrackedFiles;

/**
 * Source files of the modules.
 *
 * @param files content by path
 */
record Sources(Map<String, String> files) {

    private static final String MAIN = "/src/main/";

    /** The main sources of the repository: classes, scripts, settings and texts. */
    static Sources main() {
        return new Sources(TrackedFiles.matching(
                path -> path.contains(MAIN) && path.matches(".*\\.(java|sql|properties|json|yaml|html)")));
    }

    /** The module of a file, as the path of its folder. */
    static String module(String path) {
        return path.substring(0, path.indexOf(MAIN));
    }

    /** The files of classes with this simple name. */
    Stream<Map.Entry<String, String>> ofClass(String name) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith("/" + name + ".java"));
    }

    /** Whether there is a class with this simple name and, unless it is null, this method. */
    boolean contain(String name, String method) {
        return ofClass(name)
                .map(Map.Entry::getValue)
                .anyMatch(source -> method == null || source.contains(" " + method + "("));
    }
}
