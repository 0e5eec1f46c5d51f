// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
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
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.sharing.application.Permits;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Permits in SQL. */
@ApplicationScoped
class SqlPermits implements Permits {

    private static final String COLUMNS =
            "permit.id, dwelling, valid_from, valid_until, most_places, withdrawn_on, permit.version";

    private static final String NOW = "sharing_permit";

    private static final String KNOWN = "(select distinct on (id) * from sharing_permit_change where recorded_at <= %s"
            + " order by id, version desc)";

    private static final String ADD = """
            with added as (
                insert into sharing_permit (id, dwelling, valid_from, valid_until, most_places, withdrawn_on, version)
                values ($1, $2, $3, $4, $5, $6, $7) returning *)
            insert into sharing_permit_change
                (id, dwelling, valid_from, valid_until, most_places, withdrawn_on, version, recorded_at)
            select id, dwelling, valid_from, valid_until, most_places, withdrawn_on, version, $8 from added
            """;

    private static final String STORE = """
            with stored as (
                update sharing_permit set valid_from = $2, valid_until = $3, most_places = $4, withdrawn_on = $5,
                    version = $6
                where id = $1 returning *)
            insert into sharing_permit_change
                (id, dwelling, valid_from, valid_until, most_places, withdrawn_on, version, recorded_at)
            select id, dwelling, valid_from, valid_until, most_places, withdrawn_on, version, $7 from stored
            """;

    private final Sql sql;

    SqlPermits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Permit>> find(Jurisdiction jurisdiction, UUID id) {
        return select(NOW, JurisdictionConditions.of(jurisdiction).and("permit.id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Permit>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("dwelling = ?", filter.dwelling())
                .and(
                        "(valid_from <= ? and coalesce(valid_until, 'infinity') >= ?"
                                + " and coalesce(withdrawn_on, 'infinity') > ?)",
                        filter.validOn())
                .and("permit.id > ?", after);
        var from = filter.knownAt() == null ? NOW : KNOWN.formatted(conditions.parameter(filter.knownAt()));
        return select(from, conditions, " order by permit.id limit " + most);
    }

    @Override
    public Uni<Map<String, List<Permit>>> of(Collection<String> dwellings) {
        return select(
                        NOW,
                        new Conditions().and("dwelling = any(?)", column(dwellings, one -> one, String[]::new)),
                        " order by valid_from")
                .map(found -> found.stream().collect(groupingBy(Permit::dwelling)));
    }

    @Override
    public Uni<Void> add(Permit permit, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        permit.id(),
                        permit.dwelling(),
                        permit.terms().from(),
                        permit.terms().until(),
                        permit.terms().mostPlaces(),
                        permit.withdrawnOn(),
                        permit.version(),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Permit permit, Instant recordedAt) {
        return sql.execute(
                        STORE,
                        permit.id(),
                        permit.terms().from(),
                        permit.terms().until(),
                        permit.terms().mostPlaces(),
                        permit.withdrawnOn(),
                        permit.version(),
                        recordedAt)
                .replaceWithVoid();
    }

    private Uni<List<Permit>> select(String from, Conditions conditions, String order) {
        return sql.execute(
                        "select " + COLUMNS + " from " + from + " as permit join dwelling using (dwelling)"
                                + conditions.where() + order,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlPermits::permit));
    }

    private static Permit permit(Row row) {
        return new Permit(
                row.getUUID("id"),
                row.getString("dwelling"),
                new Permit.Terms(
                        row.getLocalDate("valid_from"), row.getLocalDate("valid_until"), row.getInteger("most_places")),
                row.getLocalDate("withdrawn_on"),
                row.getLong("version"));
    }
}
