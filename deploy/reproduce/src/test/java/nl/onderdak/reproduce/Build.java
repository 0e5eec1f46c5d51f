// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Deliverables of a build, in small: an ordinary jar, a bill of materials, and the two jars of Quarkus. */
final class Build {

    static final String ORDINARY = "service/target/service-0.1.0.jar";
    static final String GENERATED = "service/target/quarkus-app/quarkus/generated-bytecode.jar";

    static final String TRANSFORMED = "service/target/quarkus-app/quarkus/transformed-bytecode.jar";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, byte[]> generated = new LinkedHashMap<>();
    private final Map<String, byte[]> transformed = new LinkedHashMap<>();
    private LocalDateTime time = LocalDateTime.parse("2026-01-01T00:00:00");

    Build() {
        file(ORDINARY, "an ordinary jar");
        file("service/target/bom.json", "{}");
        file("service/target/maven-status/inputFiles.lst", "not delivered: " + System.nanoTime());
    }

    Build file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Build entry(String name, byte[] content) {
        generated.put(name + ".class", content);
        return this;
    }

    Build transformed(String name, byte[] content) {
        transformed.put(name + ".class", content);
        return this;
    }

    Build at(LocalDateTime other) {
        time = other;
        return this;
    }

    void writeTo(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.createDirectories(folder.resolve(GENERATED).getParent());
        writeJar(folder.resolve(GENERATED), generated);
        writeJar(folder.resolve(TRANSFORMED), transformed);
    }

    private void writeJar(Path file, Map<String, byte[]> classes) throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var content : classes.entrySet()) {
                var entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(time);
                jar.putNextEntry(entry);
                jar.write(content.getValue());
            }
        }
    }
}
