// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Couplings;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Terms;

/** Couplings in SQL: a housing costs two statements, and so do a thousand. */
@ApplicationScoped
class SqlCouplings implements Couplings {

    private static final int ROWS_PER_STATEMENT = 1000;

    private static final String COUPLED = "select coa_reference from coupling where coa_reference = any($1::text[])";

    private static final String ADD = """
            insert into coupling
                (id, coa_reference, municipality, persons, permit_on, coupled_on, version, recorded_at)
            select id, coa_reference, municipality, persons, permit_on, coupled_on, 1, $7::timestamptz
            from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::date[], $6::date[])
                as line (id, coa_reference, municipality, persons, permit_on, coupled_on)
            on conflict (coa_reference) do nothing
            """;

    private static final String COLUMNS = """
            select id, municipality, persons, permit_on, coupled_on, version,
                housed_on, dwelling, kind, brp_registered_on, counted_persons
            from coupling
            """;

    private static final String LOCK = COLUMNS + "where id = $1 for update";

    private static final String LOCK_ALL = COLUMNS + "where id = any($1::uuid[]) order by id for update";

    private static final String HOUSE = """
            with line as (
                select *
                from unnest($1::uuid[], $2::bigint[], $3::date[], $4::text[], $5::text[], $6::date[], $7::int[])
                    as given (id, version, housed_on, dwelling, kind, brp_registered_on, counted_persons)),
            housed as (
                update coupling
                set version = line.version, housed_on = line.housed_on, dwelling = line.dwelling, kind = line.kind,
                    brp_registered_on = line.brp_registered_on, counted_persons = line.counted_persons
                from line
                where coupling.id = line.id
                returning coupling.*)
            insert into housing_history
                (coupling_id, version, municipality, recorded_at,
                 housed_on, dwelling, kind, brp_registered_on, counted_persons)
            select id, version, municipality, $8::timestamptz,
                housed_on, dwelling, kind, brp_registered_on, counted_persons
            from housed
            """;

    private static final String CORRECT = """
            with before as (
                select * from coupling where id = $1),
            after as (
                update coupling
                set version = $2, housed_on = $3, dwelling = $4, kind = $5, brp_registered_on = $6,
                    counted_persons = $7
                where id = $1
                returning *)
            insert into housing_history
                (coupling_id, version, municipality, recorded_at, reason,
                 before_housed_on, before_dwelling, before_kind, before_brp_registered_on, before_counted_persons,
                 housed_on, dwelling, kind, brp_registered_on, counted_persons)
            select after.id, after.version, after.municipality, $8::timestamptz, $9,
                before.housed_on, before.dwelling, before.kind, before.brp_registered_on, before.counted_persons,
                after.housed_on, after.dwelling, after.kind, after.brp_registered_on, after.counted_persons
            from after join before on before.id = after.id
            """;

    private final Sql sql;

    SqlCouplings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Set<CoaReference>> coupled(Collection<CoaReference> references) {
        return sql.execute(COUPLED, column(references, CoaReference::value, String[]::new))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new CoaReference(row.getString(0)))
                        .collect(toSet()));
    }

    @Override
    public Uni<Integer> add(List<Registration<Coupled>> registrations, Instant recordedAt) {
        var added = Uni.createFrom().item(0);
        for (var chunk : chunks(registrations)) {
            added = added.chain(before -> addChunk(chunk, recordedAt).map(now -> before + now));
        }
        return added;
    }

    private Uni<Integer> addChunk(List<Registration<Coupled>> chunk, Instant recordedAt) {
        var terms = chunk.stream().map(one -> one.coupling().terms()).toList();
        return sql.execute(
                        ADD,
                        column(terms, Terms::id, UUID[]::new),
                        column(chunk, one -> one.reference().value(), String[]::new),
                        column(terms, one -> one.municipality().value(), String[]::new),
                        column(terms, Terms::persons, Integer[]::new),
                        column(terms, Terms::permitOn, LocalDate[]::new),
                        column(terms, Terms::coupledOn, LocalDate[]::new),
                        recordedAt)
                .map(RowSet::rowCount);
    }

    @Override
    public Uni<Optional<Coupling>> lock(UUID id) {
        return sql.execute(LOCK, id).map(rows -> Rows.first(rows, SqlCouplings::coupling));
    }

    @Override
    public Uni<Map<UUID, Coupling>> lockAll(Collection<UUID> ids) {
        var found = Uni.createFrom().<Map<UUID, Coupling>>item(HashMap.newHashMap(ids.size()));
        for (var chunk : chunks(ids.stream().sorted().toList())) {
            found = found.chain(couplings -> sql.execute(LOCK_ALL, column(chunk, id -> id, UUID[]::new))
                    .invoke(rows -> rows.forEach(row -> couplings.put(row.getUUID(0), coupling(row))))
                    .map(_ -> couplings));
        }
        return found;
    }

    @Override
    public Uni<Void> house(List<Housed> housed, Instant recordedAt) {
        var done = Uni.createFrom().voidItem();
        for (var chunk : chunks(housed)) {
            done = done.chain(() -> houseChunk(chunk, recordedAt));
        }
        return done;
    }

    private Uni<Void> houseChunk(List<Housed> chunk, Instant recordedAt) {
        return sql.execute(
                        HOUSE,
                        column(chunk, one -> one.terms().id(), UUID[]::new),
                        column(chunk, Housed::version, Long[]::new),
                        column(chunk, one -> one.moveIn().housedOn(), LocalDate[]::new),
                        column(chunk, one -> one.moveIn().dwelling(), String[]::new),
                        column(chunk, one -> one.moveIn().kind().name(), String[]::new),
                        column(chunk, one -> one.moveIn().brpRegisteredOn(), LocalDate[]::new),
                        column(chunk, Housed::countedPersons, Integer[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> correct(Housed before, Coupling after, CorrectionReason reason, Instant recordedAt) {
        var right = switch (after) {
            case Housed housed -> Optional.of(housed);
            case Coupled _ -> Optional.<Housed>empty();
        };
        var moveIn = right.map(Housed::moveIn);
        return sql.execute(
                        CORRECT,
                        after.terms().id(),
                        after.version(),
                        moveIn.map(MoveIn::housedOn).orElse(null),
                        moveIn.map(MoveIn::dwelling).orElse(null),
                        moveIn.map(MoveIn::kind).map(Enum::name).orElse(null),
                        moveIn.map(MoveIn::brpRegisteredOn).orElse(null),
                        right.map(Housed::countedPersons).orElse(null),
                        recordedAt,
                        reason.name())
                .replaceWithVoid();
    }

    private static Coupling coupling(Row row) {
        var terms = new Terms(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                row.getLocalDate(3),
                row.getLocalDate(4));
        var version = row.getLong(5);
        var housedOn = row.getLocalDate(6);
        if (housedOn == null) {
            return new Coupled(terms, version);
        }
        var moveIn = new MoveIn(
                housedOn, row.getString(7), AccommodationKind.valueOf(row.getString(8)), row.getLocalDate(9));
        return new Housed(terms, moveIn, row.getInteger(10), version);
    }

    private static <T> List<List<T>> chunks(List<T> rows) {
        return IntStream.iterate(0, start -> start < rows.size(), start -> start + ROWS_PER_STATEMENT)
                .mapToObj(start -> rows.subList(start, Math.min(rows.size(), start + ROWS_PER_STATEMENT)))
                .toList();
    }
}
