// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Sql;

/** Parked events of each consumer, and its lag on each source in records and in time. */
@ApplicationScoped
class InboxGauges {

    private static final String PARKED = "select consumer, count(*) from inbox_parked group by consumer";
    private static final String CONSUMERS = "select distinct consumer from inbox_position";

    private final Sql sql;
    private final Sources sources;
    private final StoredPositions assignments;
    private final MultiGauge parked;
    private final MultiGauge lag;
    private final MultiGauge watermarkAge;
    private final Clock clock;

    InboxGauges(Sql sql, Sources sources, StoredPositions assignments, Clock clock, MeterRegistry registry) {
        this.sql = sql;
        this.clock = clock;
        this.sources = sources;
        this.assignments = assignments;
        this.parked = MultiGauge.builder("onderdak.parked.events")
                .description("events that could not be applied")
                .register(registry);
        this.lag = MultiGauge.builder("onderdak.source.lag.records")
                .description("records of a source that wait to be read")
                .register(registry);
        this.watermarkAge = MultiGauge.builder("onderdak.watermark.age")
                .baseUnit("seconds")
                .description("age of the moment up to which every fact of a source was read; infinite when unknown")
                .register(registry);
    }

    @Scheduled(every = "${onderdak.gauges.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Housekeeping.measure(sql.apart(CONSUMERS)
                .map(rows -> {
                    var consumers = new TreeSet<>(assignments.assigned().keySet());
                    rows.forEach(row -> consumers.add(row.getString(0)));
                    return consumers;
                })
                .call(this::refreshParked)
                .chain(this::refreshLag));
    }

    private Uni<Void> refreshParked(TreeSet<String> consumers) {
        return sql.apart(PARKED)
                .invoke(rows -> {
                    var counts = new TreeMap<String, Long>();
                    consumers.forEach(consumer -> counts.put(consumer, 0L));
                    rows.forEach(row -> counts.put(row.getString(0), row.getLong(1)));
                    var gauges = new ArrayList<MultiGauge.Row<?>>();
                    counts.forEach(
                            (consumer, count) -> gauges.add(MultiGauge.Row.of(Tags.of("consumer", consumer), count)));
                    parked.register(gauges, true);
                })
                .replaceWithVoid();
    }

    private Uni<Void> refreshLag(TreeSet<String> consumers) {
        return Multi.createFrom()
                .iterable(consumers)
                .onItem()
                .transformToUniAndConcatenate(
                        consumer -> sources.progress(consumer).map(progress -> new Behind(consumer, progress)))
                .collect()
                .asList()
                .invoke(all -> {
                    lag.register(gauges(all, SourceProgress::lag), true);
                    watermarkAge.register(gauges(all, this::ageSeconds), true);
                })
                .replaceWithVoid();
    }

    private record Behind(String consumer, List<SourceProgress> sources) {}

    private static List<MultiGauge.Row<?>> gauges(List<Behind> all, ToDoubleFunction<SourceProgress> value) {
        var gauges = new ArrayList<MultiGauge.Row<?>>();
        for (var behind : all) {
            for (var source : behind.sources()) {
                gauges.add(MultiGauge.Row.of(
                        Tags.of(
                                "consumer",
                                behind.consumer(),
                                "source",
                                source.source().context()),
                        value.applyAsDouble(source)));
            }
        }
        return gauges;
    }

    private double ageSeconds(SourceProgress source) {
        return source.readUpTo() == null
                ? Double.POSITIVE_INFINITY
                : Math.max(
                        0, Duration.between(source.readUpTo(), clock.instant()).toMillis() / 1000.0);
    }
}
