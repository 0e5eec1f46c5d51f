// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.messaging.sql.Sql;

/** Writes the events into a table, one statement per batch; fails for the subjects that a test names. */
public class LedgerHandler implements EventHandler {

    private static final String WRITE = """
        insert into ledger (consumer, subject, sequence, persons, trace)
        select $1, subject, sequence, persons, $2
          from unnest($3::text[], $4::bigint[], $5::int[]) with ordinality as e(subject, sequence, persons, n)
         order by n
        """;

    private final String consumer;
    private final Sql sql;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    public LedgerHandler(String consumer, Sql sql) {
        this.consumer = consumer;
        this.sql = sql;
    }

    public void refuse(String subject) {
        refused.add(subject);
    }

    public void allow(String subject) {
        refused.remove(subject);
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> refused.contains(event.data().subject()))
                .findFirst()
                .ifPresent(event -> {
                    throw new IllegalArgumentException("refused");
                });
        return sql.execute(
                        WRITE,
                        consumer,
                        TraceContext.current().orElse(null),
                        events.stream().map(event -> event.data().subject()).toArray(String[]::new),
                        events.stream().map(ReceivedEvent::sequence).toArray(Long[]::new),
                        events.stream().map(LedgerHandler::persons).toArray(Integer[]::new))
                .replaceWithVoid();
    }

    private static Integer persons(ReceivedEvent event) {
        return event.data() instanceof HouseholdCoupled coupled ? coupled.persons() : 0;
    }
}
