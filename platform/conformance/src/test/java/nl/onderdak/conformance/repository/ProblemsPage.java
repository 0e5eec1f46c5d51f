// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.reference.ProblemCatalogue;
import nl.onderdak.web.reference.ProblemCatalogue.Entry;

/** {@code docs/connect/problems.md}, from the kinds of problems and the texts of the platform and the services. */
final class ProblemsPage {

    private static final String EVERY_SERVICE = "every service";

    private ProblemsPage() {}

    /** The texts of one owner of problems, in both languages. */
    private record Owner(String name, ProblemCatalogue english, ProblemCatalogue dutch) {}

    /** A line of the page: the same text of several owners is one line. */
    private record Line(Entry english, Entry dutch) {}

    static String of(Path root) throws IOException {
        var platform = owner(EVERY_SERVICE, root.resolve("platform/web/src/main/resources"), "web_problems");
        var owners = new ArrayList<>(List.of(platform));
        for (var service : Service.values()) {
            owners.add(
                    owner(service.context(), root.resolve(service.module()).resolve("src/main/resources"), "problems"));
        }
        var page = new StringBuilder("""
            # Problems

            Generated from the code; `ConnectDocumentsTest` checks it, and [CONTRIBUTING](../CONTRIBUTING.md) says how to \
            renew it.

            Every failure is `application/problem+json` (RFC 9457). `type` is `%sCODE`, and its line on this page is \
            `#CODE`; the page `/docs` of the service has it at `#problem-CODE`. Program against `type` and against \
            `code` in `errors`, which stay the same; texts may change. They are in Dutch unless `Accept-Language` \
            prefers English. An ellipsis stands for what an occurrence fills in.

            ## Of every operation

            | code | status | English | Dutch |
            |---|---|---|---|
            """.formatted(Problem.TYPE_PREFIX));
        lines(platform.english().kinds(), platform.dutch().kinds())
                .forEach(line -> page.append("| <a id=\"%1$s\"></a>`%1$s` | %2$d | %3$s | %4$s |\n"
                        .formatted(
                                line.english().code(),
                                line.english().status(),
                                text(line.english()),
                                text(line.dutch()))));
        page.append("""

            ## Rules that refuse a command

            Each is a 409. In the report of a bulk intake the same code stands with the line that was refused.

            | code | service | English | Dutch |
            |---|---|---|---|
            """);
        append(page, owners, ProblemCatalogue::rejections, "");
        page.append("""

            ## Faults

            What `errors` of a 400, and the report of a bulk intake, may name: with `pointer` for a place in the body, \
            or `parameter`.

            | code | service | English | Dutch |
            |---|---|---|---|
            """);
        append(page, owners, ProblemCatalogue::faults, "fault-");
        return page.toString();
    }

    private static void append(
            StringBuilder page, List<Owner> owners, Function<ProblemCatalogue, List<Entry>> part, String prefix) {
        var byCode = new TreeMap<String, Map<Line, Set<String>>>();
        for (var owner : owners) {
            lines(part.apply(owner.english()), part.apply(owner.dutch()))
                    .forEach(line -> byCode.computeIfAbsent(line.english().code(), code -> new LinkedHashMap<>())
                            .computeIfAbsent(line, one -> new LinkedHashSet<>())
                            .add(owner.name()));
        }
        byCode.forEach((code, lines) -> {
            var anchor = "<a id=\"" + prefix + code + "\"></a>";
            for (var line : lines.entrySet()) {
                page.append("| %s`%s` | %s | %s | %s |\n"
                        .formatted(
                                anchor,
                                code,
                                String.join(", ", line.getValue()),
                                text(line.getKey().english()),
                                text(line.getKey().dutch())));
                anchor = "";
            }
        });
    }

    private static Stream<Line> lines(List<Entry> english, List<Entry> dutch) {
        var translations = dutch.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        return english.stream().map(entry -> new Line(entry, translations.get(entry.code())));
    }

    private static String text(Entry entry) {
        var text = entry.title().isEmpty() ? entry.detail() : "**" + entry.title() + "**: " + entry.detail();
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static Owner owner(String name, Path folder, String file) throws IOException {
        return new Owner(
                name,
                ProblemCatalogue.of(texts(folder.resolve(file + "_en.properties")), Map.of()),
                ProblemCatalogue.of(texts(folder.resolve(file + "_nl.properties")), Map.of()));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
