// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.demand;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.placement.DemandChange;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.messaging.sql.Sql;

/** Writes down from which day on which members of a household wait where; joins the transaction of the consumer. */
@ApplicationScoped
public class KeepDemand {

    private static final String ADD = """
            insert into demand_change (coupling_id, municipality, sequence, effective_on, waiting, recorded_at)
            select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::date[], $5::int[], $6::timestamptz[])
            on conflict do nothing
            """;

    private final Sql sql;

    KeepDemand(Sql sql) {
        this.sql = sql;
    }

    private record Line(DemandChange change, long sequence, Instant recordedAt) {}

    /** Keeps a batch of events with one statement. */
    public Uni<Void> keep(List<ReceivedEvent> events) {
        var lines = events.stream().flatMap(KeepDemand::lines).toList();
        return lines.isEmpty() ? Uni.createFrom().voidItem() : add(lines);
    }

    private static Stream<Line> lines(ReceivedEvent event) {
        return event.data() instanceof PlacementEvent fact
                ? DemandChange.by(fact).stream().map(change -> new Line(change, event.sequence(), event.recordedAt()))
                : Stream.empty();
    }

    private Uni<Void> add(List<Line> lines) {
        return sql.execute(
                        ADD,
                        column(lines, line -> line.change().couplingId(), UUID[]::new),
                        column(lines, line -> line.change().municipality().value(), String[]::new),
                        column(lines, Line::sequence, Long[]::new),
                        column(lines, line -> line.change().effectiveOn(), LocalDate[]::new),
                        column(lines, line -> line.change().waiting(), Integer[]::new),
                        column(lines, Line::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }
}
