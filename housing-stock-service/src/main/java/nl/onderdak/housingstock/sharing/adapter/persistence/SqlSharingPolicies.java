// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.sharing.application.SharingPolicies;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.housingstock.sharing.domain.SharingPolicy;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Policies for shared dwellings in SQL. */
@ApplicationScoped
class SqlSharingPolicies implements SharingPolicies {

    private static final String SELECT = "select distinct on (municipality, effective_on) municipality, effective_on,"
            + " most_places, permit_needed, recorded_at from sharing_policy";

    private static final String ORDER = " order by municipality, effective_on, recorded_at desc";

    private static final String ADD = """
            insert into sharing_policy (municipality, effective_on, most_places, permit_needed, recorded_at)
            values ($1, $2, $3, $4::text[], $5)
            """;

    private final Sql sql;

    SqlSharingPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, List<SharingPolicy>>> of(Collection<MunicipalityCode> municipalities) {
        return select(
                        new Conditions()
                                .and(
                                        "municipality = any(?)",
                                        column(municipalities, MunicipalityCode::value, String[]::new)),
                        "")
                .map(found -> found.stream().collect(groupingBy(SharingPolicy::municipality)));
    }

    @Override
    public Uni<List<SharingPolicy>> list(
            Jurisdiction jurisdiction, MunicipalityCode municipality, Position after, int most) {
        var conditions = new Conditions();
        switch (jurisdiction) {
            case Jurisdiction.Country _ -> {}
            case Jurisdiction.Area(var codes) ->
                conditions.and("municipality = any(?)", column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.OfCorporation(var id) ->
                conditions.and("municipality in (select municipality from dwelling where landlord = ?)", id);
        }
        conditions.and("municipality = ?", municipality == null ? null : municipality.value());
        if (after != null) {
            conditions.and(
                    "(municipality, effective_on) > (?, " + conditions.parameter(after.effectiveOn()) + ")",
                    after.municipality());
        }
        return select(conditions, " limit " + most);
    }

    @Override
    public Uni<Void> add(SharingPolicy policy) {
        return sql.execute(
                        ADD,
                        policy.municipality().value(),
                        policy.effectiveOn(),
                        policy.mostPlaces(),
                        column(policy.permitNeeded().stream().sorted().toList(), SharingForm::name, String[]::new),
                        policy.recordedAt())
                .replaceWithVoid();
    }

    private Uni<List<SharingPolicy>> select(Conditions conditions, String limit) {
        return sql.execute(SELECT + conditions.where() + ORDER + limit, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSharingPolicies::policy));
    }

    private static SharingPolicy policy(Row row) {
        return new SharingPolicy(
                new MunicipalityCode(row.getString("municipality")),
                row.getLocalDate("effective_on"),
                row.getInteger("most_places"),
                Stream.of(row.getArrayOfStrings("permit_needed"))
                        .map(SharingForm::valueOf)
                        .collect(toSet()),
                Rows.instant(row, "recorded_at"));
    }
}
