// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.local.LocalSystem;

/** Where the time goes: processor time that each process has used, and used since. */
final class ProcessorTime {

    private final LocalSystem system;
    private final Map<String, Duration> before;

    private ProcessorTime(LocalSystem system) {
        this.system = system;
        this.before = read();
    }

    /** From now on. */
    static ProcessorTime of(LocalSystem system) {
        return new ProcessorTime(system);
    }

    /** Microseconds of processor time per operation in each process, the most first. */
    Row perOne(String what, int count) {
        return perOne(what, count, 1_000, "µs");
    }

    private Row perOne(String what, int count, int nanos, String unit) {
        var used = new ArrayList<Map.Entry<String, Duration>>();
        read().forEach((name, now) -> used.add(Map.entry(name, now.minus(before.get(name)))));
        used.sort(Map.Entry.<String, Duration>comparingByValue().reversed());
        var parts = used.stream()
                .map(one -> one.getKey() + " " + one.getValue().toNanos() / nanos / count)
                .toList();
        long sum = used.stream().mapToLong(one -> one.getValue().toNanos()).sum() / nanos / count;
        return new Row(
                "processor time per " + what + ", " + unit,
                String.format(Locale.ROOT, "%,d: %s", sum, String.join(", ", parts)),
                "");
    }

    /** Milliseconds of processor time per second that each process took, the most first. */
    Row perSecond(String what, Duration time) {
        return perOne(what, Math.toIntExact(time.toSeconds()), 1_000_000, "ms");
    }

    private Map<String, Duration> read() {
        var times = new LinkedHashMap<String, Duration>();
        for (var service : Service.values()) {
            times.put(service.module(), of(List.of(system.process(service).pid())));
        }
        times.put("Kafka", of(List.of(system.kafka().pid())));
        var postmaster = system.postgres().pid();
        times.put(
                "PostgreSQL",
                of(Stream.concat(
                                Stream.of(postmaster),
                                ProcessHandle.of(postmaster).stream()
                                        .flatMap(ProcessHandle::descendants)
                                        .map(ProcessHandle::pid))
                        .toList()));
        times.put("load", of(List.of(ProcessHandle.current().pid())));
        return times;
    }

    private static Duration of(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
