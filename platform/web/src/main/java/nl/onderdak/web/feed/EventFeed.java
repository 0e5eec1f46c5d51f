// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.EventType;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.event.CloudEvents;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The table of the feed: published events by their position. */
@ApplicationScoped
public class EventFeed {

    private static final String EVENTS = """
        select position, id, type, subject, sequence, municipality, coupling_id, recorded_at, data, traceparent
          from event_feed""";

    private final Sql sql;

    EventFeed(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which events.
     *
     * @param after position before the first
     * @param most number of events
     * @param types CloudEvents types; all when empty
     * @param municipalities CBS codes; all when empty
     */
    public record Query(long after, int most, List<String> types, List<String> municipalities) {}

    /**
     * An event at its position.
     *
     * @param couplingId coupling of the household that it is about, or null
     */
    public record Entry(long position, UUID couplingId, PublishedEvent event) {

        /** The households that these are about. */
        public static List<UUID> households(List<Entry> entries) {
            return entries.stream()
                    .map(Entry::couplingId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /**
     * The events within a jurisdiction, in order, in the current transaction.
     *
     * @param households whether those about households too; a landlord sees all that concerns what it lets
     */
    public Uni<List<Entry>> read(Jurisdiction within, boolean households, Query query) {
        var conditions = new Conditions()
                .and("position > ?", query.after())
                .and("type = any(?)", orNull(query.types()))
                .and("municipality = any(?)", orNull(query.municipalities()));
        switch (within) {
            case Jurisdiction.Country _ -> {}
            case Jurisdiction.Area(var codes) ->
                conditions.and(
                        "municipality = any(?)",
                        codes.stream().map(MunicipalityCode::value).toArray(String[]::new));
            case Jurisdiction.OfCorporation(var id) -> conditions.and("landlord = ?", id);
        }
        var onlyFigures = households || within instanceof Jurisdiction.OfCorporation ? "" : " and coupling_id is null";
        return sql.execute(
                        EVENTS + conditions.where() + onlyFigures + " order by position limit "
                                + conditions.parameter((long) query.most()),
                        conditions.arguments())
                .map(rows -> Rows.list(rows, EventFeed::entry));
    }

    /** The position of the last event of all. Every one up to it can be read in a later statement. */
    public Uni<Long> end() {
        return sql.execute("select coalesce(max(position), 0) from event_feed")
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static String[] orNull(List<String> values) {
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }

    private static Entry entry(Row row) {
        var type = EventCatalog.named(row.getString("type"));
        return new Entry(
                row.getLong("position"),
                row.getUUID("coupling_id"),
                new PublishedEvent(
                        "1.0",
                        row.getUUID("id"),
                        type.map(known -> known.owner().source()).orElse(null),
                        row.getString("type"),
                        row.getString("subject"),
                        Rows.instant(row, "recorded_at"),
                        "application/json",
                        type.map(EventType::schemaUri).orElse(null),
                        CloudEvents.sequence(row.getLong("sequence")),
                        row.getString("municipality"),
                        row.getString("traceparent"),
                        row.getString("data")));
    }
}
