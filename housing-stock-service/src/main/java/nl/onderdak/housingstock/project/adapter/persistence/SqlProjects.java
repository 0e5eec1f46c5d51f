// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.AsOfRows;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.project.application.Projects;
import nl.onderdak.housingstock.project.domain.Delay;
import nl.onderdak.housingstock.project.domain.DelayReason;
import nl.onderdak.housingstock.project.domain.ExpectedMoment;
import nl.onderdak.housingstock.project.domain.ExpectedPeriod;
import nl.onderdak.housingstock.project.domain.Plan;
import nl.onderdak.housingstock.project.domain.Project;
import nl.onderdak.housingstock.project.domain.ProjectKind;
import nl.onderdak.housingstock.project.domain.ProjectStatus;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Projects in SQL. */
@ApplicationScoped
class SqlProjects implements Projects {

    private static final String COLUMNS = "id, municipality, landlord, kind, name, status, homes_least, homes_most,"
            + " social_homes_most, permit_holder_places, probability, expected_from, expected_until, property, delays,"
            + " version";

    private static final String NOT_OVER = "status <> all(?)";

    /** Typed Object, since varargs would spread an array. */
    private static final Object OVER = Stream.of(ProjectStatus.values())
            .filter(ProjectStatus::isOver)
            .map(ProjectStatus::name)
            .toArray(String[]::new);

    private static final String RECORD = "insert into project_change (" + COLUMNS + ", effective_on, recorded_at)"
            + " select " + COLUMNS + ", $17, $18 from next";

    private static final String ADD = "with next as (insert into project (" + COLUMNS + ") values ($1, $2, $3, $4, $5,"
            + " $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning *) " + RECORD;

    private static final String STORE = """
        with next as (
            update project set municipality = $2, landlord = $3, kind = $4, name = $5, status = $6, homes_least = $7,
                homes_most = $8, social_homes_most = $9, permit_holder_places = $10, probability = $11,
                expected_from = $12, expected_until = $13, property = $14, delays = $15, version = $16
            where id = $1 returning *)
        """ + RECORD;

    private static final String ADD_DELAY = """
        insert into project_delay (project, number, municipality, landlord, reason, from_before, until_before,
                                   from_after, until_after, reported_on, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    private final Sql sql;

    SqlProjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Project>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), asOf, "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Project>> lock(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), AsOf.NOW, " for update")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Project>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", textOrNull(filter.municipality()))
                .and("landlord = ?", filter.landlord())
                .and("kind = ?", filter.kind() == null ? null : filter.kind().name())
                .and(
                        "status = ?",
                        filter.status() == null ? null : filter.status().name())
                .and("id > ?", after);
        return select(conditions, asOf, " order by id limit " + most);
    }

    @Override
    public Uni<List<Project>> open(Jurisdiction jurisdiction, MunicipalityCode municipality, AsOf asOf) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", textOrNull(municipality))
                .and(NOT_OVER, OVER);
        return select(conditions, asOf, " order by id");
    }

    @Override
    public Uni<Map<MunicipalityCode, Integer>> socialHomes(
            Jurisdiction jurisdiction, Collection<MunicipalityCode> municipalities, AsOf asOf) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = any(?)", column(municipalities, MunicipalityCode::value, String[]::new))
                .and(NOT_OVER, OVER);
        var from = AsOfRows.from("project", "id", asOf, conditions);
        return sql.execute(
                        "select municipality, sum(social_homes_most)::int as homes" + from + conditions.where()
                                + " group by municipality",
                        conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> row.getInteger("homes"))));
    }

    private Uni<List<Project>> select(Conditions conditions, AsOf asOf, String end) {
        var from = AsOfRows.from("project", "id", asOf, conditions);
        return sql.execute("select " + COLUMNS + from + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlProjects::project));
    }

    @Override
    public Uni<Void> add(Project project, Instant recordedAt) {
        return sql.execute(ADD, arguments(project, recordedAt)).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Project project, Instant recordedAt) {
        return sql.execute(STORE, arguments(project, recordedAt)).replaceWithVoid();
    }

    @Override
    public Uni<Void> add(Project project, Delay delay) {
        return sql.execute(
                        ADD_DELAY,
                        delay.project(),
                        delay.number(),
                        project.municipality().value(),
                        project.landlord(),
                        delay.reason().name(),
                        delay.before().from().notation(),
                        delay.before().until().notation(),
                        delay.after().from().notation(),
                        delay.after().until().notation(),
                        delay.reportedOn(),
                        delay.recordedAt())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Delay>> delays(UUID project) {
        return sql.execute("select * from project_delay where project = $1 order by number", project)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Delay(
                                row.getUUID("project"),
                                row.getInteger("number"),
                                DelayReason.valueOf(row.getString("reason")),
                                period(row, "from_before", "until_before"),
                                period(row, "from_after", "until_after"),
                                row.getLocalDate("reported_on"),
                                Rows.instant(row, "recorded_at"))));
    }

    private static Object[] arguments(Project project, Instant recordedAt) {
        var plan = project.plan();
        return new Object[] {
            project.id(),
            project.municipality().value(),
            project.landlord(),
            plan.kind().name(),
            plan.name(),
            plan.status().name(),
            plan.homesLeast(),
            plan.homesMost(),
            plan.socialHomesMost(),
            plan.permitHolderPlaces(),
            plan.probability(),
            plan.expected().from().notation(),
            plan.expected().until().notation(),
            plan.property(),
            project.delays(),
            project.version(),
            DutchCalendar.dayOf(recordedAt),
            recordedAt
        };
    }

    private static Project project(Row row) {
        return new Project(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("landlord"),
                new Plan(
                        ProjectKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        ProjectStatus.valueOf(row.getString("status")),
                        row.getInteger("homes_least"),
                        row.getInteger("homes_most"),
                        row.getInteger("social_homes_most"),
                        row.getInteger("permit_holder_places"),
                        row.getInteger("probability"),
                        period(row, "expected_from", "expected_until"),
                        row.getUUID("property")),
                row.getInteger("delays"),
                row.getLong("version"));
    }

    private static ExpectedPeriod period(Row row, String from, String until) {
        return new ExpectedPeriod(new ExpectedMoment(row.getString(from)), new ExpectedMoment(row.getString(until)));
    }

    private static String textOrNull(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }
}
