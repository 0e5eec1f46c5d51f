// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Keyset;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.AsOf;
import nl.onderdak.placement.coupling.application.Change;
import nl.onderdak.placement.coupling.application.CouplingOrder;
import nl.onderdak.placement.coupling.application.Couplings;
import nl.onderdak.placement.coupling.application.OccupiedDwellings;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingDetails;
import nl.onderdak.placement.coupling.domain.Past;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.paging.Ordering;

/**
 * Couplings in SQL. Locking takes three statements and storing one per table that changes, for one coupling and for a
 * thousand.
 */
@ApplicationScoped
class SqlCouplings implements Couplings {

    private static final String LAST = "select " + CouplingRows.COLUMNS + """
            , coa_reference
            from (
                select distinct on (coa_reference) * from coupling
                where coa_reference = any($1::text[])
                order by coa_reference, ended_on desc nulls first, id desc) as coupling
            """;

    private static final String ADD = """
            insert into coupling
                (id, coa_reference, municipality, coupled_to, arrival, persons, waiting, permit_on, coupled_on, split_from,
                 arrive_by, lacking, blocked_since, state, version, recorded_at)
            select id, coa_reference, municipality, coupled_to, arrival, persons, persons, permit_on, coupled_on,
                split_from, arrive_by, string_to_array(lacking, ' '), case when lacking <> '' then since end, 'COUPLED', 1,
                $13::timestamptz
            from unnest(
                    $1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::date[], $8::date[],
                    $9::uuid[], $10::date[], $11::text[], $12::date[])
                as line (id, coa_reference, municipality, coupled_to, arrival, persons, permit_on, coupled_on, split_from,
                    arrive_by, lacking, since)
            on conflict (coa_reference) where ended_on is null do nothing
            """;

    private static final String LOCK =
            "select " + CouplingRows.COLUMNS + " from coupling where id = any($1::uuid[]) order by id for update";

    private static final String STORE = """
            update coupling
            set version = line.version, municipality = line.municipality, coupled_to = line.coupled_to,
                coupled_on = line.coupled_on, state = line.state, persons = line.persons, waiting = line.waiting,
                settled_on = line.settled_on, ends_on = line.ends_on, next_home_on = line.next_home_on,
                arrive_by = line.arrive_by, offered_dwelling = line.offered_dwelling, offered_on = line.offered_on,
                answered_on = line.answered_on, refusal = line.refusal, judged_on = line.judged_on,
                ended_on = line.ended_on, end_reason = line.end_reason
            from unnest(
                    $1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::text[], $7::int[], $8::int[],
                    $9::date[], $10::date[], $11::text[], $12::date[], $13::date[], $14::text[], $15::date[], $16::date[],
                    $17::text[], $18::date[], $19::date[])
                as line (id, version, municipality, coupled_to, coupled_on, state, persons, waiting, settled_on, ends_on,
                    offered_dwelling, offered_on, answered_on, refusal, judged_on, ended_on, end_reason, next_home_on,
                    arrive_by)
            where coupling.id = line.id
            """;

    private static final String FIND = "select " + CouplingRows.COLUMNS + ", coa_reference from coupling";

    private final Sql sql;
    private final SqlMembers members;
    private final SqlStays stays;
    private final SqlChanges changes;
    private final SqlRealised realised;
    private final OccupiedDwellings occupied;

    SqlCouplings(
            Sql sql,
            SqlMembers members,
            SqlStays stays,
            SqlChanges changes,
            SqlRealised realised,
            OccupiedDwellings occupied) {
        this.sql = sql;
        this.members = members;
        this.stays = stays;
        this.changes = changes;
        this.realised = realised;
        this.occupied = occupied;
    }

    @Override
    public Uni<Map<CoaReference, Coupling>> last(Collection<CoaReference> references) {
        return sql.execute(LAST, column(references, CoaReference::value, String[]::new))
                .chain(rows -> whole(rows, null).map(found -> {
                    var last = new HashMap<CoaReference, Coupling>();
                    rows.forEach(row -> last.put(reference(row), found.get(CouplingRows.id(row))));
                    return last;
                }));
    }

    @Override
    public Uni<Integer> add(List<NewCoupling> added, Instant recordedAt) {
        var couplings = added.stream().map(NewCoupling::coupling).toList();
        var details = couplings.stream().map(Coupling::details).toList();
        return sql.execute(
                        ADD,
                        column(details, CouplingDetails::id, UUID[]::new),
                        column(added, one -> one.reference().value(), String[]::new),
                        column(details, one -> one.municipality().value(), String[]::new),
                        column(details, one -> one.lineage().first().value(), String[]::new),
                        column(details, one -> one.arrival().name(), String[]::new),
                        column(couplings, Coupling::persons, Integer[]::new),
                        column(details, CouplingDetails::permitOn, LocalDate[]::new),
                        column(details, CouplingDetails::coupledOn, LocalDate[]::new),
                        column(details, CouplingDetails::splitFrom, UUID[]::new),
                        column(couplings, one -> one.arriveBy().orElse(null), LocalDate[]::new),
                        column(details, one -> CouplingRows.words(one.lacking()), String[]::new),
                        column(added, NewCoupling::since, LocalDate[]::new),
                        recordedAt)
                .map(RowSet::rowCount);
    }

    @Override
    public Uni<Map<UUID, Coupling>> lock(Collection<UUID> ids) {
        return sql.execute(LOCK, column(ids, id -> id, UUID[]::new)).chain(rows -> whole(rows, null));
    }

    @Override
    public Uni<Void> store(List<Change> changed, Instant recordedAt) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : store(changed)
                        .chain(() -> changes.add(changed, recordedAt))
                        .chain(() -> members.add(changed, recordedAt))
                        .chain(() -> stays.add(changed, recordedAt))
                        .chain(() -> realised.add(changed, recordedAt))
                        .chain(() -> free(changed));
    }

    @Override
    public Uni<Optional<Guarded<Registration>>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf) {
        return sql.execute(FIND + " where id = $1", id)
                .chain(rows -> registrations(rows, asOf)
                        .map(found -> found.stream()
                                .filter(_ -> jurisdiction.covers(
                                        municipality(rows.iterator().next())))
                                .findFirst()
                                .map(one -> Guarded.of(one, List.of(id)))));
    }

    @Override
    public Uni<Guarded<Listed>> list(
            Jurisdiction jurisdiction, Filter filter, AsOf asOf, Ordering<CouplingOrder> ordering, int most) {
        var order = new Keyset(day(ordering.by()), ordering.reversed(), ordering.afterDay(), ordering.afterId());
        var conditions = order.restrict(new Conditions()
                .in("municipality", jurisdiction.municipalities().orElse(null), MunicipalityCode::value));
        if (asOf.isNow()) {
            conditions
                    .and(
                            "municipality = ?",
                            filter.municipality() == null
                                    ? null
                                    : filter.municipality().value())
                    .and(
                            "state = ?",
                            filter.state() == null ? null : filter.state().name())
                    .and("coupled_on >= ?", filter.coupledFrom())
                    .and("coupled_on <= ?", filter.coupledTo());
        }
        var limit = conditions.parameter(most + 1L);
        return sql.execute(FIND + conditions.where() + order.orderBy() + " limit " + limit, conditions.arguments())
                .chain(rows ->
                        registrations(rows, asOf).map(found -> listed(rows, found, filter, day(ordering.by()), most)));
    }

    private Uni<Void> store(List<Change> changed) {
        var last = new LinkedHashMap<UUID, Coupling>();
        changed.forEach(change -> last.put(change.after().details().id(), change.after()));
        var couplings = last.values().stream().filter(one -> one.version() > 1).toList();
        if (couplings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var mediations = couplings.stream()
                .map(one -> CouplingRows.columns(one.mediation()))
                .toList();
        return sql.execute(
                        STORE,
                        column(couplings, one -> one.details().id(), UUID[]::new),
                        column(couplings, Coupling::version, Long[]::new),
                        column(couplings, one -> one.details().municipality().value(), String[]::new),
                        column(couplings, one -> one.details().lineage().first().value(), String[]::new),
                        column(couplings, one -> one.details().coupledOn(), LocalDate[]::new),
                        column(couplings, one -> one.state().name(), String[]::new),
                        column(couplings, Coupling::persons, Integer[]::new),
                        column(couplings, Coupling::waiting, Integer[]::new),
                        column(couplings, one -> one.settledOn().orElse(null), LocalDate[]::new),
                        column(couplings, one -> one.endsOn().orElse(null), LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::dwelling, String[]::new),
                        column(mediations, CouplingRows.Columns::offeredOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::answeredOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::refusal, String[]::new),
                        column(mediations, CouplingRows.Columns::judgedOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::endedOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::endReason, String[]::new),
                        column(couplings, one -> one.details().nextHomeOn(), LocalDate[]::new),
                        column(couplings, one -> one.arriveBy().orElse(null), LocalDate[]::new))
                .replaceWithVoid();
    }

    private Uni<Void> free(List<Change> changed) {
        var moved = changed.stream().filter(one -> !one.left().isEmpty()).toList();
        return occupied.free(
                moved.stream().map(one -> one.after().details().id()).toList(),
                moved.stream().flatMap(one -> one.left().stream()).toList());
    }

    /** The couplings in rows with their members and stays, by id. */
    private Uni<Map<UUID, Coupling>> whole(RowSet<Row> rows, Instant knownAt) {
        var ids = Rows.stream(rows).map(CouplingRows::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(HashMap::new);
        }
        return members.of(ids, knownAt)
                .chain(memberOf -> stays.of(ids, knownAt).map(stayOf -> {
                    var whole = HashMap.<UUID, Coupling>newHashMap(ids.length);
                    rows.forEach(row -> {
                        var id = CouplingRows.id(row);
                        whole.put(
                                id,
                                CouplingRows.coupling(
                                        row, memberOf.getOrDefault(id, List.of()), stayOf.getOrDefault(id, List.of())));
                    });
                    return whole;
                }));
    }

    /** The couplings in rows as of the requested day and moment, in their order; without those made later. */
    private Uni<List<Registration>> registrations(RowSet<Row> rows, AsOf asOf) {
        return whole(rows, asOf.knownAt())
                .chain(current -> asOf.isNow() ? Uni.createFrom().item(current) : past(current, asOf))
                .map(found -> Rows.stream(rows)
                        .filter(row -> found.containsKey(CouplingRows.id(row)))
                        .map(row -> new Registration(reference(row), found.get(CouplingRows.id(row))))
                        .toList());
    }

    private Uni<Map<UUID, Coupling>> past(Map<UUID, Coupling> current, AsOf asOf) {
        var day = Objects.requireNonNullElse(asOf.validOn(), LocalDate.MAX);
        return changes.known(current, asOf.knownAt())
                .chain(known -> members.versions(current.keySet().toArray(UUID[]::new), asOf.knownAt())
                        .map(versions -> {
                            var past = new HashMap<UUID, Coupling>();
                            known.forEach((id, recorded) -> new Past(
                                            recorded,
                                            versions.getOrDefault(id, List.of()),
                                            current.get(id).stays())
                                    .on(day)
                                    .ifPresent(then -> past.put(id, then)));
                            return past;
                        }));
    }

    /** The column of days by which an order places couplings, or null when it is by id alone. */
    private static String day(CouplingOrder order) {
        return switch (order) {
            case MADE -> null;
            case COUPLED_ON -> "coupled_on";
            case HOUSE_BY -> "permit_on";
        };
    }

    private static Guarded<Listed> listed(
            RowSet<Row> rows, List<Registration> found, Filter filter, String day, int most) {
        var looked = Rows.list(rows, row -> row);
        var last = looked.size() > most ? looked.get(most - 1) : null;
        var beyond = looked.size() > most ? CouplingRows.id(looked.get(most)) : null;
        var registrations = found.stream()
                .filter(one -> !one.coupling().details().id().equals(beyond))
                .filter(one -> lets(filter, one.coupling()))
                .toList();
        return Guarded.of(
                new Listed(
                        registrations,
                        last == null || day == null ? null : last.getLocalDate(day),
                        last == null ? null : CouplingRows.id(last)),
                registrations.stream().map(one -> one.coupling().details().id()).toList());
    }

    private static boolean lets(Filter filter, Coupling coupling) {
        var details = coupling.details();
        return (filter.municipality() == null || filter.municipality().equals(details.municipality()))
                && (filter.state() == null || filter.state() == coupling.state())
                && (filter.coupledFrom() == null || !details.coupledOn().isBefore(filter.coupledFrom()))
                && (filter.coupledTo() == null || !details.coupledOn().isAfter(filter.coupledTo()));
    }

    private static MunicipalityCode municipality(Row row) {
        return new MunicipalityCode(row.getString("municipality"));
    }

    private static CoaReference reference(Row row) {
        var reference = row.getString("coa_reference");
        return reference == null ? null : new CoaReference(reference);
    }
}
