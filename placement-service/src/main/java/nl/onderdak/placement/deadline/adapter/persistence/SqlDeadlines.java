// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.deadline.application.Deadlines;
import nl.onderdak.placement.deadline.domain.Norms;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Deadlines in SQL, read from the couplings themselves. */
@ApplicationScoped
class SqlDeadlines implements Deadlines {

    private static final String BLOCKED = "blocked_days + coalesce($1::date - blocked_since, 0)";

    private static final String WAITING = """
            select id, municipality, persons, waiting, state, permit_on, coupled_on, %s, reception_place, reception_region,
                lacking
            from coupling
            left join lateral (
                select reception_place, reception_region from profile_version
                where coupling_id = coupling.id order by version desc limit 1) as profile on true\
            """.formatted(BLOCKED);

    private static final String TEMPORARY =
            "select id, municipality, persons, state, ends_on, next_home_on from coupling";

    /** {@code TemporaryPlace.lacksNextHome} as a condition. */
    private static final String WITHOUT_NEXT_HOME = "(next_home_on is null or next_home_on > ends_on + 1)";

    private static final String EXPECTING = """
            select id, municipality, persons, state, arrive_by, (
                select count(*)::int
                from (
                    select distinct on (number) role, arrived_on from member_version
                    where coupling_id = coupling.id order by number, version desc) as newest
                where role is not null and arrived_on is null)
            from coupling\
            """;

    private static final String ALARMS =
            "select count(*) from coupling where ends_on <= $1::date and " + WITHOUT_NEXT_HOME;

    private final Sql sql;

    SqlDeadlines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Guarded<List<Waiting>>> waiting(
            Jurisdiction jurisdiction, WaitingFilter filter, LocalDate today, Place after, int most) {
        var conditions = within(new Conditions(today), jurisdiction, filter.municipality())
                .and("waiting > ?", 0)
                .and("reception_place = ?", filter.receptionPlace())
                .and(
                        "reception_region = ?",
                        filter.receptionRegion() == null
                                ? null
                                : filter.receptionRegion().name());
        if (filter.broken() != null) {
            broken(conditions, filter, today);
        }
        if (after != null) {
            conditions.and(
                    "(permit_on, coupled_on, id) > (" + conditions.parameter(after.permitOn()) + "::date, "
                            + conditions.parameter(after.coupledOn()) + "::date, ?)",
                    after.couplingId());
        }
        var limit = conditions.parameter((long) most);
        return list(
                WAITING + conditions.where() + " order by permit_on, coupled_on, id limit " + limit,
                conditions,
                SqlDeadlines::waiting,
                Waiting::couplingId);
    }

    @Override
    public Uni<Guarded<List<Temporary>>> temporary(
            Jurisdiction jurisdiction, TemporaryFilter filter, End after, int most) {
        var conditions = within(new Conditions(), jurisdiction, filter.municipality())
                .and("(ends_on is not null) = ?", true)
                .and("ends_on <= ?", filter.endsUntil())
                .and(WITHOUT_NEXT_HOME + " = ?", filter.withoutNextHome() ? true : null);
        return list(
                TEMPORARY + from("ends_on", conditions, after, most),
                conditions,
                SqlDeadlines::temporary,
                Temporary::couplingId);
    }

    @Override
    public Uni<Guarded<List<Expecting>>> expecting(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate arriveUntil, End after, int most) {
        var conditions = within(new Conditions(), jurisdiction, municipality)
                .and("(arrive_by is not null) = ?", true)
                .and("arrive_by <= ?", arriveUntil);
        return list(
                EXPECTING + from("arrive_by", conditions, after, most),
                conditions,
                SqlDeadlines::expecting,
                Expecting::couplingId);
    }

    @Override
    public Uni<Long> withoutNextHome(LocalDate endsUntil) {
        return sql.execute(ALARMS, endsUntil).map(rows -> rows.iterator().next().getLong(0));
    }

    private <T> Uni<Guarded<List<T>>> list(
            String query, Conditions conditions, Function<Row, T> read, Function<T, UUID> couplingId) {
        return sql.execute(query, conditions.arguments())
                .map(rows -> Rows.list(rows, read))
                .map(found -> Guarded.of(found, found.stream().map(couplingId).toList()));
    }

    /** The households that break a norm, by {@link Norms#broken}. */
    private static void broken(Conditions conditions, WaitingFilter filter, LocalDate today) {
        var norm = filter.broken();
        switch (norm) {
            case COUPLE -> conditions.and("coupled_on - permit_on > ?", norm.weeks() * 7);
            case HOME -> {
                over(conditions, filter, today);
                conditions.and("state <> ?", Norms.ARRANGED.name());
            }
            case MOVE -> over(conditions, filter, today);
        }
    }

    private static void over(Conditions conditions, WaitingFilter filter, LocalDate today) {
        var lastPermit = Norms.lastPermitOver(filter.broken(), today);
        conditions
                .and("permit_on <= ?", lastPermit)
                .and("permit_on + (" + BLOCKED + ") <= ?", filter.net() ? lastPermit : null);
    }

    private static String from(String lastDay, Conditions conditions, End after, int most) {
        if (after != null) {
            conditions.and(
                    "(" + lastDay + ", id) > (" + conditions.parameter(after.lastDay()) + "::date, ?)",
                    after.couplingId());
        }
        var limit = conditions.parameter((long) most);
        return conditions.where() + " order by " + lastDay + ", id limit " + limit;
    }

    private static Conditions within(Conditions conditions, Jurisdiction jurisdiction, MunicipalityCode municipality) {
        return conditions
                .and(
                        "municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> codes.stream()
                                        .map(MunicipalityCode::value)
                                        .toArray(String[]::new))
                                .orElse(null))
                .and("municipality = ?", municipality == null ? null : municipality.value());
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                row.getInteger(3),
                State.valueOf(row.getString(4)),
                row.getLocalDate(5),
                row.getLocalDate(6),
                row.getInteger(7),
                Arrays.stream(row.getArrayOfStrings(10))
                        .map(DossierItem::valueOf)
                        .collect(Collectors.toSet()),
                row.getString(8),
                row.getString(9) == null ? null : CoaRegion.valueOf(row.getString(9)));
    }

    private static Temporary temporary(Row row) {
        return new Temporary(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                State.valueOf(row.getString(3)),
                row.getLocalDate(4),
                row.getLocalDate(5));
    }

    private static Expecting expecting(Row row) {
        return new Expecting(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                row.getInteger(5),
                State.valueOf(row.getString(3)),
                row.getLocalDate(4));
    }
}
