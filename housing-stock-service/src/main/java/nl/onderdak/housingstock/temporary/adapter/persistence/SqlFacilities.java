// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.temporary.application.Facilities;
import nl.onderdak.housingstock.temporary.application.Places;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import nl.onderdak.housingstock.temporary.domain.Terms;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Temporary locations in SQL. */
@ApplicationScoped
class SqlFacilities implements Facilities {

    private static final String COLUMNS = "facility, kind, municipality, landlord, places, opened_on, ends_on,"
            + " participants, freed_homes_agreed, freed_homes, version";

    private static final String ADD = "insert into temporary_facility (" + COLUMNS
            + ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing";

    private static final String STORE = """
            update temporary_facility set places = $2, opened_on = $3, ends_on = $4, participants = $5,
                freed_homes_agreed = $6, freed_homes = $7, version = $8
            where facility = $1
            """;

    private static final String OCCUPIED = """
            select facility, sum(persons)::int as persons from temporary_stay
            where facility = any($1::text[]) and from_on <= $2 and coalesce(until_on, 'infinity') >= $2 group by facility
            """;

    private static final String PLACES = """
            select municipality, kind, count(*)::int as locations, sum(places)::int as places,
                coalesce(sum(places) filter (where opened_on <= $1::date and coalesce(ends_on, 'infinity') >= $1), 0)::int
                    as open,
                coalesce(sum(persons), 0)::int as occupied,
                coalesce(sum(freed_homes_agreed), 0)::int as freed_homes_agreed,
                coalesce(sum(freed_homes), 0)::int as freed_homes
            from temporary_facility left join lateral (
                select sum(persons) as persons from temporary_stay
                where temporary_stay.facility = temporary_facility.facility
                    and from_on <= $1 and coalesce(until_on, 'infinity') >= $1) as taken on true\
            """;

    private static final String TERMS = """
            select kind, effective_on, payable_until, location_years, stay_months, paid_days, cents_per_day,
                cents_for_neighbour
            from temporary_term
            """;

    private final Sql sql;

    SqlFacilities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Facility>> find(Jurisdiction jurisdiction, String reference) {
        return select(JurisdictionConditions.of(jurisdiction).and("facility = ?", reference), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Facility>> lock(Jurisdiction jurisdiction, String reference) {
        return select(JurisdictionConditions.of(jurisdiction).and("facility = ?", reference), " for update")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Facility>> list(Jurisdiction jurisdiction, Filter filter, String after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", code(filter.municipality()))
                .and("landlord = ?", filter.landlord())
                .and("kind = ?", filter.kind() == null ? null : filter.kind().name())
                .and("facility > ?", after);
        return select(conditions, " order by facility limit " + most);
    }

    @Override
    public Uni<List<Facility>> these(Collection<String> references) {
        return select(
                new Conditions()
                        .and("facility = any(?::text[])", column(references, reference -> reference, String[]::new)),
                "");
    }

    @Override
    public Uni<Boolean> add(Facility facility) {
        var plan = facility.plan();
        return sql.execute(
                        ADD,
                        facility.reference(),
                        facility.kind().name(),
                        facility.municipality().value(),
                        facility.landlord(),
                        plan.places(),
                        plan.openedOn(),
                        plan.endsOn(),
                        column(plan.participants(), MunicipalityCode::value, String[]::new),
                        plan.freedHomesAgreed(),
                        plan.freedHomes(),
                        facility.version())
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Void> store(Facility facility) {
        var plan = facility.plan();
        return sql.execute(
                        STORE,
                        facility.reference(),
                        plan.places(),
                        plan.openedOn(),
                        plan.endsOn(),
                        column(plan.participants(), MunicipalityCode::value, String[]::new),
                        plan.freedHomesAgreed(),
                        plan.freedHomes(),
                        facility.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Integer>> occupied(Collection<String> references, LocalDate day) {
        return sql.execute(OCCUPIED, column(references, reference -> reference, String[]::new), day)
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(row -> row.getString("facility"), row -> row.getInteger("persons"))));
    }

    @Override
    public Uni<List<Places>> places(Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate day) {
        var conditions = JurisdictionConditions.of(jurisdiction, day).and("municipality = ?", code(municipality));
        return sql.execute(
                        PLACES + conditions.where() + " group by municipality, kind order by municipality, kind",
                        conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Places(
                                row.getString("municipality"),
                                FacilityKind.valueOf(row.getString("kind")),
                                row.getInteger("locations"),
                                row.getInteger("places"),
                                row.getInteger("open"),
                                row.getInteger("occupied"),
                                row.getInteger("freed_homes_agreed"),
                                row.getInteger("freed_homes"))));
    }

    @Override
    public Uni<List<Terms>> terms() {
        return sql.execute(TERMS)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Terms(
                                FacilityKind.valueOf(row.getString("kind")),
                                row.getLocalDate("effective_on"),
                                row.getLocalDate("payable_until"),
                                row.getInteger("location_years"),
                                row.getInteger("stay_months"),
                                row.getInteger("paid_days"),
                                row.getInteger("cents_per_day"),
                                row.getInteger("cents_for_neighbour"))));
    }

    private Uni<List<Facility>> select(Conditions conditions, String rest) {
        return sql.execute(
                        "select " + COLUMNS + " from temporary_facility" + conditions.where() + rest,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlFacilities::facility));
    }

    private static String code(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }

    private static Facility facility(Row row) {
        return new Facility(
                row.getString("facility"),
                FacilityKind.valueOf(row.getString("kind")),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("landlord"),
                new Facility.Plan(
                        row.getInteger("places"),
                        row.getLocalDate("opened_on"),
                        row.getLocalDate("ends_on"),
                        Stream.of(row.getArrayOfStrings("participants"))
                                .map(MunicipalityCode::new)
                                .collect(toSet()),
                        row.getInteger("freed_homes_agreed"),
                        row.getInteger("freed_homes")),
                row.getLong("version"));
    }
}
