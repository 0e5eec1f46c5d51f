// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.demand;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.placement.DemandChange;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.messaging.time.RecordingClock;

/** Writes down from which day on how many members of a household wait where. */
@ApplicationScoped
public class KeepDemand {

    private static final String COUPLED_ON = """
            select distinct on (coupling_id) coupling_id, coupled_on from demand_change
             where coupling_id = any($1::uuid[]) and coupled_on is not null
             order by coupling_id, sequence desc
            """;

    private static final String ADD = """
            insert into demand_change
                (coupling_id, municipality, sequence, waiting, coupled_on, effective_on, recorded_at)
            select coupling_id, municipality, sequence, waiting, coupled_on, effective_on, $7::timestamptz
              from unnest($1::uuid[], $2::text[], $3::bigint[], $4::int[], $5::date[], $6::date[])
                as given (coupling_id, municipality, sequence, waiting, coupled_on, effective_on)
            on conflict do nothing
            """;

    private final Sql sql;
    private final RecordingClock recording;

    KeepDemand(Sql sql, RecordingClock recording) {
        this.sql = sql;
        this.recording = recording;
    }

    private record Line(DemandChange change, long sequence, LocalDate coupledOn) {}

    /** Applies a batch of events with two statements, in the transaction of the consumer that has locked the couplings. */
    public Uni<Void> follow(List<ReceivedEvent> events) {
        var changed = events.stream()
                .filter(event -> event.data() instanceof PlacementEvent fact
                        && !DemandChange.by(fact).isEmpty())
                .toList();
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : coupledOn(changed).chain(days -> add(lines(changed, days), recording.now()));
    }

    private Uni<Map<UUID, LocalDate>> coupledOn(List<ReceivedEvent> events) {
        var ids = events.stream()
                .map(event -> ((PlacementEvent) event.data()).couplingId())
                .distinct()
                .toArray(UUID[]::new);
        return sql.execute(COUPLED_ON, (Object) ids)
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(row -> row.getUUID("coupling_id"), row -> row.getLocalDate("coupled_on"))));
    }

    private static List<Line> lines(List<ReceivedEvent> events, Map<UUID, LocalDate> known) {
        var coupledOn = new HashMap<>(known);
        var lines = new ArrayList<Line>();
        for (var event : events) {
            var fact = (PlacementEvent) event.data();
            if (fact instanceof HouseholdCoupled coupled) {
                coupledOn.putIfAbsent(fact.couplingId(), coupled.coupledOn());
            }
            for (var change : DemandChange.by(fact)) {
                lines.add(new Line(change, event.sequence(), coupledOn.get(fact.couplingId())));
            }
        }
        return lines;
    }

    private Uni<Void> add(List<Line> lines, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        column(lines, line -> line.change().couplingId(), UUID[]::new),
                        column(lines, line -> line.change().municipality().value(), String[]::new),
                        column(lines, Line::sequence, Long[]::new),
                        column(lines, line -> line.change().waiting(), Integer[]::new),
                        column(lines, Line::coupledOn, LocalDate[]::new),
                        column(lines, line -> line.change().effectiveOn(), LocalDate[]::new),
                        recordedAt)
                .replaceWithVoid();
    }
}
