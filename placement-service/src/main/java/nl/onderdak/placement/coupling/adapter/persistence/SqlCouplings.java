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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Couplings;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Couplings in SQL. */
@ApplicationScoped
class SqlCouplings implements Couplings {

    private static final String COUPLED = "select coa_reference from coupling where coa_reference = any($1::text[])";

    private static final String ADD = """
            insert into coupling
                (id, coa_reference, municipality, persons, permit_on, coupled_on, version, recorded_at)
            select id, coa_reference, municipality, persons, permit_on, coupled_on, 1, $7::timestamptz
            from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::date[], $6::date[])
                as line (id, coa_reference, municipality, persons, permit_on, coupled_on)
            on conflict (coa_reference) do nothing
            """;

    private static final String FIND = "select " + CouplingRows.COLUMNS + ", coa_reference from coupling";

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
        var details =
                registrations.stream().map(one -> one.coupling().details()).toList();
        return sql.execute(
                        ADD,
                        column(details, Details::id, UUID[]::new),
                        column(registrations, one -> one.reference().value(), String[]::new),
                        column(details, one -> one.municipality().value(), String[]::new),
                        column(details, Details::persons, Integer[]::new),
                        column(details, Details::permitOn, LocalDate[]::new),
                        column(details, Details::coupledOn, LocalDate[]::new),
                        recordedAt)
                .map(RowSet::rowCount);
    }

    @Override
    public Uni<Optional<Guarded<Registration<Coupling>>>> find(Jurisdiction jurisdiction, UUID id) {
        return sql.execute(FIND + " where id = $1", id)
                .map(rows -> Rows.first(rows, SqlCouplings::registration)
                        .filter(found ->
                                jurisdiction.covers(found.coupling().details().municipality()))
                        .map(found -> Guarded.of(found, List.of(id))));
    }

    @Override
    public Uni<Guarded<List<Registration<Coupling>>>> list(
            Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = new Conditions()
                .and(
                        "municipality = any(?)",
                        jurisdiction.municipalities().map(SqlCouplings::codes).orElse(null))
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and(
                        "(housed_on is null) = ?",
                        filter.state() == null ? null : filter.state() == Coupling.State.COUPLED)
                .and("coupled_on >= ?", filter.coupledFrom())
                .and("coupled_on <= ?", filter.coupledTo())
                .and("id > ?", after);
        var limit = conditions.parameter((long) most);
        return sql.execute(FIND + conditions.where() + " order by id limit " + limit, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlCouplings::registration))
                .map(found -> Guarded.of(
                        found,
                        found.stream().map(one -> one.coupling().details().id()).toList()));
    }

    private static String[] codes(Set<MunicipalityCode> municipalities) {
        return municipalities.stream().map(MunicipalityCode::value).toArray(String[]::new);
    }

    private static Registration<Coupling> registration(Row row) {
        var reference = row.getString("coa_reference");
        return new Registration<>(reference == null ? null : new CoaReference(reference), CouplingRows.coupling(row));
    }
}
