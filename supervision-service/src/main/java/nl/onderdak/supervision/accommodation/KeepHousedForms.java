// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.accommodation;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.messaging.sql.Sql;

/** Writes down who was housed in which form of accommodation; joins the transaction of the consumer. */
@ApplicationScoped
public class KeepHousedForms {

    private static final String ADD = """
            insert into housed_change (event_id, number, coupling_id, municipality, housed_on, persons, form, sequence,
                recorded_at)
            select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::date[], $6::int[], $7::text[],
                $8::bigint[], $9::timestamptz[])
            on conflict do nothing
            """;

    private final Sql sql;

    KeepHousedForms(Sql sql) {
        this.sql = sql;
    }

    private record Line(HousedChange change, int number, ReceivedEvent event) {}

    /** Keeps a batch of events with one statement. */
    public Uni<Void> keep(List<ReceivedEvent> events) {
        var lines = events.stream().flatMap(KeepHousedForms::lines).toList();
        return lines.isEmpty() ? Uni.createFrom().voidItem() : add(lines);
    }

    /** Empties it for a rebuild. */
    public Uni<Void> reset() {
        return sql.execute("select housed_reset()").replaceWithVoid();
    }

    private static Stream<Line> lines(ReceivedEvent event) {
        if (!(event.data() instanceof PlacementEvent fact)) {
            return Stream.empty();
        }
        var changes = HousedChange.by(fact);
        return IntStream.range(0, changes.size()).mapToObj(i -> new Line(changes.get(i), i + 1, event));
    }

    private Uni<Void> add(List<Line> lines) {
        return sql.execute(
                        ADD,
                        column(lines, line -> line.event().id(), UUID[]::new),
                        column(lines, Line::number, Integer[]::new),
                        column(lines, line -> line.change().couplingId(), UUID[]::new),
                        column(lines, line -> line.change().municipality().value(), String[]::new),
                        column(lines, line -> line.change().housedOn(), LocalDate[]::new),
                        column(lines, line -> line.change().persons(), Integer[]::new),
                        column(lines, KeepHousedForms::form, String[]::new),
                        column(lines, line -> line.event().sequence(), Long[]::new),
                        column(lines, line -> line.event().recordedAt(), Instant[]::new))
                .replaceWithVoid();
    }

    private static String form(Line line) {
        var form = line.change().form();
        return form == null ? null : form.name();
    }
}
