// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.demand;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.placement.FamilyExpectation;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.messaging.sql.Sql;

/**
 * Writes down from which day on which family members are expected to join a household where; joins the transaction of the
 * consumer.
 */
@ApplicationScoped
public class KeepFamily {

    private static final String ADD = """
            insert into family_change (coupling_id, municipality, sequence, number, effective_on, expected_on, persons,
                recorded_at)
            select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::int[], $5::date[], $6::date[], $7::int[],
                $8::timestamptz[])
            on conflict do nothing
            """;

    /** Nobody is expected: the line that ends what was expected before. */
    private static final List<FamilyArrival> NOBODY = List.of(new FamilyArrival(null, 0));

    private final Sql sql;

    KeepFamily(Sql sql) {
        this.sql = sql;
    }

    private record Line(FamilyExpectation expectation, FamilyArrival arrival, int number, ReceivedEvent event) {}

    /** Keeps a batch of events with one statement. */
    public Uni<Void> keep(List<ReceivedEvent> events) {
        var lines = events.stream().flatMap(KeepFamily::lines).toList();
        return lines.isEmpty() ? Uni.createFrom().voidItem() : add(lines);
    }

    private static Stream<Line> lines(ReceivedEvent event) {
        return event.data() instanceof PlacementEvent fact
                ? FamilyExpectation.by(fact).stream().flatMap(expectation -> lines(expectation, event))
                : Stream.empty();
    }

    private static Stream<Line> lines(FamilyExpectation expectation, ReceivedEvent event) {
        var arrivals = expectation.arrivals().isEmpty() ? NOBODY : expectation.arrivals();
        return IntStream.range(0, arrivals.size()).mapToObj(i -> new Line(expectation, arrivals.get(i), i + 1, event));
    }

    private Uni<Void> add(List<Line> lines) {
        return sql.execute(
                        ADD,
                        column(lines, line -> line.expectation().couplingId(), UUID[]::new),
                        column(lines, line -> line.expectation().municipality().value(), String[]::new),
                        column(lines, line -> line.event().sequence(), Long[]::new),
                        column(lines, Line::number, Integer[]::new),
                        column(lines, line -> line.expectation().effectiveOn(), LocalDate[]::new),
                        column(lines, line -> line.arrival().on(), LocalDate[]::new),
                        column(lines, line -> line.arrival().persons(), Integer[]::new),
                        column(lines, line -> line.event().recordedAt(), Instant[]::new))
                .replaceWithVoid();
    }
}
