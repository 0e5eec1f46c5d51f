// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;

/** Carries out the commands of a page against a running system, on the ports that it has instead of the usual ones. */
final class ShellRun {

    private static final Map<Service, Integer> USUAL_PORTS = Map.of(
            Service.QUOTA, 8081, Service.PLACEMENT, 8082, Service.HOUSING_STOCK, 8083, Service.SUPERVISION, 8084);
    private static final int USUAL_ISSUER = 8085;
    private static final int LONGEST_SECONDS = 180;
    private static final Pattern STATUS = Pattern.compile("(?m)^@@(\\d{3}) (.*)$");
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;

    /**
     * Writes the status of each call beside what it prints. A stream has no end, and somebody who reads it stops after a
     * while.
     */
    private static final String SHELL = """
        set -euo pipefail
        curl() {
          case " $* " in
            *' -sN '* | *' -N '*) command curl -w '%{stderr}@@%{http_code} %{url_effective}\\n' -m 3 "$@" || [ $? -eq 28 ] ;;
            *) command curl -w '%{stderr}@@%{http_code} %{url_effective}\\n' -m 30 "$@" ;;
          esac
        }
        """;

    private final RunningSystem system;
    private final Path home = Path.of(System.getProperty("onderdak.home"));

    ShellRun(RunningSystem system) {
        this.system = system;
    }

    /** What went otherwise than the page says; empty when nothing did. */
    List<String> faults(ShellPage page) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("onderdak-page-");
        var script = new StringBuilder(SHELL);
        for (int i = 0; i < page.blocks().size(); i++) {
            script.append("echo ").append(i).append(" > ").append(folder).append("/reached\n{\n");
            script.append(onOwnPorts(page.blocks().get(i).commands()));
            script.append("\n} > %1$s/%2$d.out 2> %1$s/%2$d.err\n".formatted(folder, i));
        }
        Files.writeString(folder.resolve("page.sh"), script);
        var builder = new ProcessBuilder("bash", folder.resolve("page.sh").toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("shell.log").toFile());
        builder.environment().putAll(system.environment());
        var shell = builder.start();
        boolean ended = shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            shell.destroyForcibly();
        }
        return faults(page, folder, ended ? shell.exitValue() : -1);
    }

    private String onOwnPorts(String commands) {
        var text = commands.replace("localhost:" + USUAL_ISSUER, "localhost:" + system.issuerPort());
        for (var service : Service.values()) {
            text = text.replace("localhost:" + USUAL_PORTS.get(service), "localhost:" + system.port(service));
        }
        return text;
    }

    private static List<String> faults(ShellPage page, Path folder, int exit) throws IOException {
        var faults = new ArrayList<String>();
        int reached = Integer.parseInt(text(folder.resolve("reached")).strip());
        for (int i = 0; i <= reached; i++) {
            var block = page.blocks().get(i);
            var errors = text(folder.resolve(i + ".err"));
            var output = text(folder.resolve(i + ".out"));
            var failed = STATUS.matcher(errors)
                    .results()
                    .filter(call -> !isSuccess(Integer.parseInt(call.group(1))))
                    .toList();
            var statuses =
                    failed.stream().map(call -> Integer.valueOf(call.group(1))).toList();
            if (!statuses.equals(block.announced())) {
                faults.add("line %d: %s announced, and %s: %s"
                        .formatted(
                                block.line(),
                                block.announced(),
                                failed.stream().map(call -> call.group()).toList(),
                                output));
            }
            if (block.answer() != null) {
                faults.addAll(missing(block, output));
            }
        }
        if (exit != 0) {
            faults.add("line %d: exit %d: %s%s"
                    .formatted(
                            page.blocks().get(reached).line(),
                            exit,
                            text(folder.resolve(reached + ".err")),
                            text(folder.resolve("shell.log"))));
        }
        return faults;
    }

    private static boolean isSuccess(int status) {
        return status >= SUCCESS && status < NO_SUCCESS;
    }

    private static List<String> missing(ShellPage.Block block, String output) throws IOException {
        JsonNode last = null;
        try (var parser = Api.JSON.createParser(output)) {
            while (parser.nextToken() != null) {
                last = parser.readValueAsTree();
            }
        } catch (JacksonException noJson) {
            return List.of("line %d: shows an answer, and the output is no JSON: %s".formatted(block.line(), output));
        }
        if (last == null) {
            return List.of("line %d: shows an answer, and there is none".formatted(block.line()));
        }
        var actual = last;
        return missing("", Api.JSON.readTree(block.answer()), actual)
                .map(path -> "line %d: shows %s, which is not in %s".formatted(block.line(), path, actual))
                .toList();
    }

    /** Paths of members that the page shows and the answer does not have; an element of an array may be any. */
    private static Stream<String> missing(String path, JsonNode shown, JsonNode actual) {
        if (shown.isObject()) {
            return shown.properties().stream()
                    .flatMap(member -> actual.has(member.getKey())
                            ? missing(path + "/" + member.getKey(), member.getValue(), actual.get(member.getKey()))
                            : Stream.of(path + "/" + member.getKey()));
        }
        if (shown.isArray()) {
            return shown.valueStream()
                    .filter(one -> actual.valueStream()
                            .noneMatch(
                                    other -> missing("", one, other).findAny().isEmpty()))
                    .map(one -> path + "/" + one);
        }
        // a code is the same each time; ids, moments and figures are not
        return isCode(shown) && !shown.equals(actual) ? Stream.of(path + " = " + shown) : Stream.empty();
    }

    private static boolean isCode(JsonNode value) {
        return value.isTextual() && value.asText().matches("[A-Z]+(_[A-Z]+)*|[a-z]+(-[a-z]+)+|urn:[a-z:-]+");
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
