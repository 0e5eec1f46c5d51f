// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * A jar, read as a whole.
 *
 * @param entries name and time of each entry, in their order
 */
record Jar(List<String> entries, Map<String, byte[]> contents) {

    static Jar read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var contents = new LinkedHashMap<String, byte[]>();
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            var entries = zip.stream()
                    .map(entry -> entry.getName() + " of " + entry.getTimeLocal())
                    .toList();
            return new Jar(entries, contents);
        }
    }

    Set<String> names() {
        return contents.keySet();
    }

    byte[] content(String name) {
        return contents.get(name);
    }
}
