// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.deadline.application.Deadlines;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Deadlines in SQL, read from the couplings themselves. */
@ApplicationScoped
class SqlDeadlines implements Deadlines {

    private static final String WAITING = """
            select id, municipality, persons, waiting, state, permit_on, coupled_on,
                blocked_days + coalesce($1::date - blocked_since, 0)
            from coupling\
            """;

    private static final String TEMPORARY = "select id, municipality, persons, state, ends_on from coupling";

    private final Sql sql;

    SqlDeadlines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Guarded<List<Waiting>>> waiting(
            Jurisdiction jurisdiction,
            MunicipalityCode municipality,
            LocalDate permitUntil,
            LocalDate today,
            Place after,
            int most) {
        var conditions = within(new Conditions(today), jurisdiction, municipality)
                .and("waiting > ?", 0)
                .and("permit_on <= ?", permitUntil);
        if (after != null) {
            conditions.and(
                    "(permit_on, coupled_on, id) > (" + conditions.parameter(after.permitOn()) + "::date, "
                            + conditions.parameter(after.coupledOn()) + "::date, ?)",
                    after.couplingId());
        }
        var limit = conditions.parameter((long) most);
        return sql.execute(
                        WAITING + conditions.where() + " order by permit_on, coupled_on, id limit " + limit,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlDeadlines::waiting))
                .map(found -> Guarded.of(
                        found, found.stream().map(Waiting::couplingId).toList()));
    }

    @Override
    public Uni<Guarded<List<Temporary>>> temporary(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate endsUntil, End after, int most) {
        var conditions = within(new Conditions(), jurisdiction, municipality)
                .and("(ends_on is not null) = ?", true)
                .and("ends_on <= ?", endsUntil);
        if (after != null) {
            conditions.and(
                    "(ends_on, id) > (" + conditions.parameter(after.endsOn()) + "::date, ?)", after.couplingId());
        }
        var limit = conditions.parameter((long) most);
        return sql.execute(
                        TEMPORARY + conditions.where() + " order by ends_on, id limit " + limit, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlDeadlines::temporary))
                .map(found -> Guarded.of(
                        found, found.stream().map(Temporary::couplingId).toList()));
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
                row.getInteger(7));
    }

    private static Temporary temporary(Row row) {
        return new Temporary(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                State.valueOf(row.getString(3)),
                row.getLocalDate(4));
    }
}
