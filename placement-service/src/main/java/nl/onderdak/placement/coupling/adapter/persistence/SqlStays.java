// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.AsOf;
import nl.onderdak.placement.coupling.application.Change;
import nl.onderdak.placement.coupling.application.Stays;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The stays of households in SQL: each version of a stay is a row. */
@ApplicationScoped
class SqlStays implements Stays {

    private static final String ADD = """
            insert into stay_version
                (coupling_id, number, version, municipality, housed_on, until_on, dwelling, kind, brp_registered_on,
                 members, counted, returned_on, recorded_at)
            select coupling_id, number, version, municipality, housed_on, until_on, dwelling, kind, brp_registered_on,
                members::int[], counted::int[], returned_on, $13::timestamptz
            from unnest(
                    $1::uuid[], $2::int[], $3::bigint[], $4::text[], $5::date[], $6::date[], $7::text[], $8::text[],
                    $9::date[], $10::text[], $11::text[], $12::date[])
                as given (coupling_id, number, version, municipality, housed_on, until_on, dwelling, kind,
                    brp_registered_on, members, counted, returned_on)
            """;

    private static final String FIND = """
            select %s, coupling_id
            from (
                select distinct on (coupling_id, number) *
                from stay_version
                where coupling_id = any($1::uuid[]) and ($2::timestamptz is null or recorded_at <= $2)
                order by coupling_id, number, version desc) as newest
            where housed_on is not null
            order by coupling_id, number
            """.formatted(StayRows.COLUMNS);

    private static final String LIST = """
            select %s, coupling_id
            from (
                select distinct on (coupling_id, number) stay_version.*
                from stay_version join coupling on coupling.id = coupling_id
                where ($1::text[] is null or coupling.municipality = any($1))
                    and ($2::timestamptz is null or stay_version.recorded_at <= $2)
                    and ($3::uuid is null or (coupling_id, number) > ($3, $4::int))
                order by coupling_id, number, stay_version.version desc) as newest
            where housed_on is not null
                and ($5::date is null or housed_on <= $5)
                and ($6::text is null or municipality = $6)
            order by coupling_id, number
            limit $7::int
            """.formatted(StayRows.COLUMNS);

    private static final int COUPLING_ID = 10;

    private final Sql sql;

    SqlStays(Sql sql) {
        this.sql = sql;
    }

    /** A stay in a version of a coupling. */
    private record StayVersion(UUID couplingId, long version, Stay stay) {

        <T> T ofMoveIn(Function<MoveIn, T> value) {
            return stay.moveIn() == null ? null : value.apply(stay.moveIn());
        }
    }

    /** Adds the versions of stays that these changes made. */
    Uni<Void> add(List<Change> changes, Instant recordedAt) {
        var rows = changes.stream()
                .flatMap(change -> change.changedStays().stream()
                        .map(stay -> new StayVersion(
                                change.after().details().id(), change.after().version(), stay)))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                ADD,
                                column(rows, StayVersion::couplingId, UUID[]::new),
                                column(rows, row -> row.stay().number(), Integer[]::new),
                                column(rows, StayVersion::version, Long[]::new),
                                column(rows, row -> row.stay().municipality().value(), String[]::new),
                                column(rows, row -> row.ofMoveIn(MoveIn::housedOn), LocalDate[]::new),
                                column(rows, row -> row.ofMoveIn(MoveIn::until), LocalDate[]::new),
                                column(rows, row -> row.ofMoveIn(MoveIn::dwelling), String[]::new),
                                column(
                                        rows,
                                        row -> row.ofMoveIn(
                                                moveIn -> moveIn.kind().name()),
                                        String[]::new),
                                column(rows, row -> row.ofMoveIn(MoveIn::brpRegisteredOn), LocalDate[]::new),
                                column(rows, row -> numbers(row.stay().members()), String[]::new),
                                column(rows, row -> numbers(row.stay().counted()), String[]::new),
                                column(rows, row -> row.stay().returnedOn(), LocalDate[]::new),
                                recordedAt)
                        .replaceWithVoid();
    }

    /**
     * The stays of each of these households, by number.
     *
     * @param knownAt only versions recorded by this moment, or null for all
     */
    Uni<Map<UUID, List<Stay>>> of(UUID[] couplingIds, Instant knownAt) {
        return sql.execute(FIND, couplingIds, knownAt)
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(
                                row -> row.getUUID(COUPLING_ID), mapping(row -> StayRows.stay(row, 0), toList()))));
    }

    @Override
    public Uni<Guarded<List<Listed>>> list(
            Jurisdiction jurisdiction, MunicipalityCode municipality, AsOf asOf, Position after, int most) {
        return sql.execute(
                        LIST,
                        jurisdiction
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null),
                        asOf.knownAt(),
                        after == null ? null : after.couplingId(),
                        after == null ? null : after.number(),
                        asOf.validOn(),
                        municipality == null ? null : municipality.value(),
                        most)
                .map(rows -> Rows.list(rows, row -> listed(row, asOf)))
                .map(found -> Guarded.of(
                        found, found.stream().map(Listed::couplingId).distinct().toList()));
    }

    private static Listed listed(Row row, AsOf asOf) {
        var stay = StayRows.stay(row, 0);
        return new Listed(row.getUUID(COUPLING_ID), asOf.validOn() == null ? stay : stay.on(asOf.validOn()));
    }

    private static String numbers(SortedSet<Integer> members) {
        return members.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }
}
