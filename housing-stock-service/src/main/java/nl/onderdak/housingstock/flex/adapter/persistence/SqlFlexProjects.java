// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.LettingNow;
import nl.onderdak.housingstock.flex.application.FlexProjects;
import nl.onderdak.housingstock.flex.domain.FlexProject;
import nl.onderdak.housingstock.flex.domain.FlexScheme;
import nl.onderdak.housingstock.flex.domain.SchemeTerms;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Flex projects in SQL. */
@ApplicationScoped
class SqlFlexProjects implements FlexProjects {

    private static final String SELECT = """
            select id, municipality, landlord, registered_on, homes, delivery_on, ends_on, location_until, social_rent_until,
                scheme, granted_on, started_on, share_basis_points, version,
                array(select dwelling from flex_dwelling where project = flex_project.id order by dwelling) as dwellings
            from flex_project\
            """;

    private static final String STORE = """
            insert into flex_project (id, municipality, landlord, registered_on, homes, delivery_on, ends_on, location_until,
                social_rent_until, scheme, granted_on, started_on, share_basis_points, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (id) do update set homes = excluded.homes, delivery_on = excluded.delivery_on,
                ends_on = excluded.ends_on, location_until = excluded.location_until,
                social_rent_until = excluded.social_rent_until, scheme = excluded.scheme,
                granted_on = excluded.granted_on, started_on = excluded.started_on,
                share_basis_points = excluded.share_basis_points, version = excluded.version
            """;

    private static final String FREE = """
            select dwelling from dwelling
            where dwelling = any($1::text[]) and landlord = $2 and municipality = $3
                and not exists (select from flex_dwelling
                                where flex_dwelling.dwelling = dwelling.dwelling and project <> $4)
            order by dwelling for share
            """;

    private static final String TAKE = "delete from flex_dwelling where project = $1 and dwelling <> all($2::text[])";

    private static final String GIVE = """
            insert into flex_dwelling (dwelling, project, landlord, municipality)
            select dwelling, $2, $3, $4 from unnest($1::text[]) as given (dwelling) on conflict do nothing
            """;

    /**
     * A part that is a delivered home of its own counts as such, and not for the home that was split. What was
     * let before a home came to be shared, or ceased to be, no longer does.
     */
    private static final String KEPT = """
            with recursive standing (project, home, dwelling) as (
                select project, dwelling, dwelling from flex_dwelling where project = any($1::uuid[])
                union all
                select standing.project, standing.home, part.dwelling collate "C"
                from standing join dwelling_split on dwelling_split.dwelling = standing.dwelling
                    cross join lateral unnest(dwelling_split.parts) as part (dwelling)
                where not exists (select from flex_dwelling where flex_dwelling.dwelling = part.dwelling)
            )
            select project, count(distinct home)::int as homes
            from standing join lateral (
                select distinct on (unit) state, coalesce(let_to_group, target_group) as meant_for
                from vacancy
                where vacancy.dwelling = standing.dwelling and %s
                order by unit, id desc) as newest
                on meant_for = 'PERMIT_HOLDERS' and state not in ('RETURNED', 'WITHDRAWN')
            where not exists (select from dwelling_split where dwelling_split.dwelling = standing.dwelling)
            group by project
            """.formatted(LettingNow.BY_PRESENT_UNIT);

    private static final String TERMS = """
            select scheme, effective_on, share_basis_points, start_within_months, social_rent_years from flex_scheme_term
            """;

    private final Sql sql;

    SqlFlexProjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<FlexProject>> find(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<FlexProject>> lock(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), " for update")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<FlexProject>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("landlord = ?", filter.landlord())
                .and("id > ?", after);
        return select(conditions, " order by id limit " + most);
    }

    @Override
    public Uni<Void> store(FlexProject project) {
        var plan = project.plan();
        return sql.execute(
                        STORE,
                        project.id(),
                        project.municipality().value(),
                        project.landlord(),
                        project.registeredOn(),
                        plan.homes(),
                        plan.deliveryOn(),
                        plan.endsOn(),
                        plan.locationUntil(),
                        plan.socialRentUntil(),
                        plan.scheme().name(),
                        plan.grantedOn(),
                        plan.startedOn(),
                        plan.shareBasisPoints(),
                        project.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> free(FlexProject project, Collection<String> dwellings) {
        return sql.execute(
                        FREE,
                        texts(dwellings),
                        project.landlord(),
                        project.municipality().value(),
                        project.id())
                .map(rows ->
                        Rows.stream(rows).map(row -> row.getString("dwelling")).collect(toSet()));
    }

    @Override
    public Uni<Void> deliver(FlexProject project) {
        var dwellings = texts(project.dwellings());
        return sql.execute(TAKE, project.id(), dwellings)
                .chain(() -> sql.execute(
                        GIVE,
                        dwellings,
                        project.id(),
                        project.landlord(),
                        project.municipality().value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, Integer>> homesOfPermitHolders(Collection<UUID> projects) {
        return sql.execute(KEPT, column(projects, id -> id, UUID[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(row -> row.getUUID("project"), row -> row.getInteger("homes"))));
    }

    @Override
    public Uni<List<SchemeTerms>> terms() {
        return sql.execute(TERMS)
                .map(rows -> Rows.list(
                        rows,
                        row -> new SchemeTerms(
                                FlexScheme.valueOf(row.getString("scheme")),
                                row.getLocalDate("effective_on"),
                                row.getInteger("share_basis_points"),
                                row.getInteger("start_within_months"),
                                row.getInteger("social_rent_years"))));
    }

    private Uni<List<FlexProject>> select(Conditions conditions, String rest) {
        return sql.execute(SELECT + conditions.where() + rest, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlFlexProjects::project));
    }

    private static Object texts(Collection<String> dwellings) {
        return column(dwellings, dwelling -> dwelling, String[]::new);
    }

    private static FlexProject project(Row row) {
        return new FlexProject(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("landlord"),
                row.getLocalDate("registered_on"),
                new FlexProject.Plan(
                        row.getInteger("homes"),
                        row.getLocalDate("delivery_on"),
                        row.getLocalDate("ends_on"),
                        row.getLocalDate("location_until"),
                        row.getLocalDate("social_rent_until"),
                        FlexScheme.valueOf(row.getString("scheme")),
                        row.getLocalDate("granted_on"),
                        row.getLocalDate("started_on"),
                        row.getInteger("share_basis_points")),
                List.of(row.getArrayOfStrings("dwellings")),
                row.getLong("version"));
    }
}
