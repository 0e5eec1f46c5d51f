// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.WorkingAreaConditions;
import nl.onderdak.housingstock.scheme.application.SchemeApplications;
import nl.onderdak.housingstock.scheme.domain.ApplicationState;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage;
import nl.onderdak.housingstock.scheme.domain.UsageOverview;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Applications in table {@code scheme_application}. */
@ApplicationScoped
class SqlSchemeApplications implements SchemeApplications {

    private static final String SELECT = """
            select id, municipality, scheme, requested_on, state, granted_on, finished_on, homes, places, persons, amount,
                   version
              from scheme_application""";

    private final Sql sql;

    SqlSchemeApplications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(SchemeApplication application) {
        var particulars = application.particulars();
        return sql.execute(
                        """
                        insert into scheme_application
                               (id, municipality, scheme, requested_on, state, granted_on, finished_on, homes, places,
                                persons, amount, version)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                        """,
                        application.id(),
                        application.municipality().value(),
                        application.scheme().name(),
                        particulars.requestedOn(),
                        particulars.state().name(),
                        particulars.grantedOn(),
                        particulars.finishedOn(),
                        particulars.homes(),
                        particulars.places(),
                        particulars.persons(),
                        particulars.amount(),
                        application.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(SchemeApplication application) {
        var particulars = application.particulars();
        return sql.execute(
                        """
                        update scheme_application
                           set requested_on = $2, state = $3, granted_on = $4, finished_on = $5, homes = $6, places = $7,
                               persons = $8, amount = $9, version = $10
                         where id = $1
                        """,
                        application.id(),
                        particulars.requestedOn(),
                        particulars.state().name(),
                        particulars.grantedOn(),
                        particulars.finishedOn(),
                        particulars.homes(),
                        particulars.places(),
                        particulars.persons(),
                        particulars.amount(),
                        application.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<SchemeApplication>> find(Jurisdiction jurisdiction, UUID id) {
        return one(WorkingAreaConditions.of(jurisdiction).and("id = ?", id), "");
    }

    @Override
    public Uni<Optional<SchemeApplication>> lock(Jurisdiction jurisdiction, UUID id) {
        return one(WorkingAreaConditions.of(jurisdiction).and("id = ?", id), " for update");
    }

    private Uni<Optional<SchemeApplication>> one(Conditions conditions, String lock) {
        return sql.execute(SELECT + conditions.where() + lock, conditions.arguments())
                .map(rows -> Rows.first(rows, SqlSchemeApplications::application));
    }

    @Override
    public Uni<List<SchemeApplication>> list(
            Jurisdiction jurisdiction, MunicipalityCode municipality, Scheme scheme, UUID after, int most) {
        var conditions = WorkingAreaConditions.of(jurisdiction)
                .and("municipality = ?", value(municipality))
                .and("scheme = ?", scheme == null ? null : scheme.name())
                .and("id > ?", after);
        return sql.execute(SELECT + conditions.where() + " order by id limit " + most, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSchemeApplications::application));
    }

    @Override
    public Uni<Map<UsageOverview.Key, SchemeUsage.Used>> used(
            Jurisdiction jurisdiction, MunicipalityCode municipality, int year) {
        var conditions = WorkingAreaConditions.of(jurisdiction, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .and("municipality = ?", value(municipality));
        return sql.execute("""
                        select municipality, scheme, count(*) as applications,
                               count(*) filter (where state = 'GRANTED') as granted,
                               coalesce(sum(homes) filter (where state = 'GRANTED'), 0)::bigint as homes,
                               coalesce(sum(places) filter (where state = 'GRANTED'), 0)::bigint as places,
                               coalesce(sum(persons) filter (where state = 'GRANTED'), 0)::bigint as persons,
                               coalesce(sum(amount) filter (where state = 'GRANTED'), 0)::bigint as amount
                          from (select * from scheme_application where requested_on between $1 and $2) as application%s
                         group by municipality, scheme
                        """.formatted(conditions.where()), conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(
                                row -> new UsageOverview.Key(
                                        row.getString("municipality"), Scheme.valueOf(row.getString("scheme"))),
                                row -> new SchemeUsage.Used(
                                        row.getLong("applications").intValue(),
                                        row.getLong("granted").intValue(),
                                        row.getLong("homes"),
                                        row.getLong("places"),
                                        row.getLong("persons"),
                                        row.getLong("amount")))));
    }

    private record Size(String municipality, int persons, long households, long waiting) {}

    @Override
    public Uni<Map<String, UsageOverview.Waiting>> waiting(Jurisdiction jurisdiction, MunicipalityCode municipality) {
        var conditions = WorkingAreaConditions.of(jurisdiction).and("municipality = ?", value(municipality));
        return sql.execute("""
                        select municipality, persons, count(*) as households, sum(waiting)::bigint as waiting
                          from (select municipality, persons, waiting from coupling where waiting > 0) as household%s
                         group by municipality, persons
                        """.formatted(conditions.where()), conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .map(row -> new Size(
                                row.getString("municipality"),
                                row.getInteger("persons"),
                                row.getLong("households"),
                                row.getLong("waiting")))
                        .collect(groupingBy(Size::municipality)))
                .map(sizes -> {
                    var waiting = new HashMap<String, UsageOverview.Waiting>();
                    sizes.forEach((code, ofMunicipality) -> waiting.put(
                            code,
                            new UsageOverview.Waiting(
                                    ofMunicipality.stream()
                                            .mapToLong(Size::waiting)
                                            .sum(),
                                    ofMunicipality.stream().collect(toMap(Size::persons, Size::households)))));
                    return waiting;
                });
    }

    private static String value(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }

    private static SchemeApplication application(Row row) {
        return new SchemeApplication(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                Scheme.valueOf(row.getString("scheme")),
                new SchemeApplication.Particulars(
                        row.getLocalDate("requested_on"),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getLocalDate("granted_on"),
                        row.getLocalDate("finished_on"),
                        row.getInteger("homes"),
                        row.getInteger("places"),
                        row.getInteger("persons"),
                        row.getLong("amount")),
                row.getLong("version"));
    }
}
