// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.onderdak.contracts.Service;
import nl.onderdak.local.LocalSystem;

/** The time that the system takes to start, and the memory of its processes (resident set). */
final class StartAndMemory {

    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    private StartAndMemory() {}

    static List<Row> measure(LocalSystem system, Duration start) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("from warm build to everything ready", seconds(start.toMillis() / 1e3), "<= 20 s"));
        long services = 0;
        for (var service : Service.values()) {
            long kilobytes = resident(system.process(service).pid());
            services += kilobytes;
            rows.add(new Row(
                    service.module() + ": own start, memory",
                    seconds(ownStart(system.process(service).log())) + ", " + megabytes(kilobytes),
                    ""));
        }
        rows.add(new Row("the four services together", megabytes(services), "<= 1,229 MiB (1.2 GiB)"));
        rows.add(new Row("Kafka", megabytes(resident(system.kafka().pid())), ""));
        rows.add(new Row("issuer", megabytes(resident(system.issuer().process().pid())), ""));
        return rows;
    }

    private static double ownStart(Path log) {
        try {
            var found = STARTED.matcher(Files.readString(log));
            double last = Double.NaN;
            while (found.find()) {
                last = Double.parseDouble(found.group(1));
            }
            return last;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String megabytes(long kilobytes) {
        return String.format(Locale.ROOT, "%,d MiB", kilobytes / 1024);
    }
}
