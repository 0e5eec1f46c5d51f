// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.AsOfRows;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.register.Successor;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Dwellings in SQL; each statement that changes them records the new version. */
@ApplicationScoped
class SqlDwellings implements Dwellings {

    private static final String LOCK =
            "select " + DwellingRows.COLUMNS + " from dwelling where dwelling = $1 for update";

    private static final String LOCK_ALL =
            "select 1 from dwelling where dwelling = any($1::text[]) order by dwelling for update";

    private static final String LOCK_THESE = "select " + DwellingRows.COLUMNS
            + " from dwelling where dwelling = any($1::text[]) order by dwelling for update";

    private static final String IS_ON_OFFER =
            "select exists (select from vacancy where dwelling = $1 and state in ('OPEN', 'RESERVED', 'OFFERED'))";

    private static final String ADD = "with " + DwellingRows.GIVEN + """
            insert into dwelling (%1$s) select %1$s from given order by dwelling
            on conflict do nothing
            returning dwelling
            """.formatted(DwellingRows.COLUMNS);

    private static final String RECORD = """
            insert into dwelling_change (%1$s, effective_on, recorded_at)
            select %1$s, $2, $3 from dwelling where dwelling = any($1::text[])
            """.formatted(DwellingRows.COLUMNS);

    private static final String TAKE_BACK = "delete from dwelling where dwelling = any($1::text[])";

    private static final String STORE = "with " + DwellingRows.GIVEN + """
            , stored as (
                update dwelling set capacity = given.capacity, rooms = given.rooms, self_contained =
                        given.self_contained, accessibility = given.accessibility, rent_per_month =
                        given.rent_per_month, neighbourhood = given.neighbourhood, sharing_permitted =
                        given.sharing_permitted, kind = given.kind, complex = given.complex, usable_until =
                        given.usable_until, state = given.state, ended_on = given.ended_on, end_reason =
                        given.end_reason, version = given.version
                from given where dwelling.dwelling = given.dwelling
                returning dwelling.*)
            insert into dwelling_change (%1$s, effective_on, recorded_at)
            select %1$s, $18, $19 from stored
            """.formatted(DwellingRows.COLUMNS);

    private static final String TAKE_OVER = """
            with succession as (
                select * from unnest($1::text[], $2::text[], $3::date[]) as given (ended, successor, effective_on)),
            due as (
                select dwelling, successor, effective_on from dwelling join succession on ended = municipality
                order by dwelling limit $4 for update of dwelling skip locked),
            moved as (
                update dwelling set municipality = due.successor, version = version + 1
                from due where dwelling.dwelling = due.dwelling
                returning dwelling.*, due.effective_on)
            insert into dwelling_change (%1$s, effective_on, recorded_at)
            select %1$s, effective_on, $5 from moved
            """.formatted(DwellingRows.COLUMNS);

    private final Sql sql;

    SqlDwellings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Dwelling>> find(Jurisdiction jurisdiction, String reference, AsOf asOf) {
        return select(JurisdictionConditions.of(jurisdiction).and("dwelling = ?", reference), asOf, "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Dwelling>> lock(Jurisdiction jurisdiction, String reference) {
        return sql.execute(LOCK, reference)
                .map(rows -> DwellingRows.read(rows).stream()
                        .filter(dwelling -> jurisdiction.covers(dwelling.landlord(), List.of(dwelling.municipality())))
                        .findFirst());
    }

    @Override
    public Uni<Void> lockAll(Set<String> references) {
        return sql.execute(LOCK_ALL, column(references, reference -> reference, String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Dwelling>> lockThese(Jurisdiction jurisdiction, Collection<String> references) {
        return sql.execute(LOCK_THESE, column(references, reference -> reference, String[]::new))
                .map(rows -> DwellingRows.read(rows).stream()
                        .filter(dwelling -> jurisdiction.covers(dwelling.landlord(), List.of(dwelling.municipality())))
                        .toList());
    }

    @Override
    public Uni<List<Dwelling>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, String after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("landlord = ?", filter.landlord())
                .and("complex = ?", filter.complex())
                .and("kind = ?", filter.kind() == null ? null : filter.kind().name())
                .and("dwelling > ?", after);
        return select(conditions, asOf, " order by dwelling limit " + most);
    }

    @Override
    public Uni<Boolean> isOnOffer(String reference) {
        return sql.execute(IS_ON_OFFER, reference)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Set<String>> add(Collection<Dwelling> dwellings) {
        return sql.execute(ADD, DwellingRows.arguments(dwellings))
                .map(rows -> Rows.stream(rows).map(row -> row.getString(0)).collect(toSet()));
    }

    @Override
    public Uni<Void> record(Set<String> added, Instant recordedAt) {
        return sql.execute(
                        RECORD,
                        column(added, reference -> reference, String[]::new),
                        DutchCalendar.dayOf(recordedAt),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> takeBack(Set<String> added) {
        return sql.execute(TAKE_BACK, column(added, reference -> reference, String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Collection<Dwelling> dwellings, LocalDate effectiveOn, Instant recordedAt) {
        return sql.execute(STORE, DwellingRows.arguments(dwellings, effectiveOn, recordedAt))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> takeOver(Collection<Successor> successors, int most, Instant recordedAt) {
        return sql.execute(
                        TAKE_OVER,
                        column(successors, one -> one.municipality().value(), String[]::new),
                        column(successors, one -> one.successor().value(), String[]::new),
                        column(successors, Successor::effectiveOn, LocalDate[]::new),
                        (long) most,
                        recordedAt)
                .map(RowSet::rowCount);
    }

    private Uni<List<Dwelling>> select(Conditions conditions, AsOf asOf, String order) {
        var from = AsOfRows.from("dwelling", "dwelling", asOf, conditions);
        return sql.execute("select " + DwellingRows.COLUMNS + from + conditions.where() + order, conditions.arguments())
                .map(DwellingRows::read);
    }
}
