// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.application.AgreedVacancies;
import nl.onderdak.housingstock.agreement.application.AgreedVacancy;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Measured;
import nl.onderdak.housingstock.vacancy.adapter.persistence.Mutations;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.audit.Guarded;

/** The vacancies that agreements are about, in SQL. */
@ApplicationScoped
class SqlAgreedVacancies implements AgreedVacancies {

    /** The vacancies of a landlord and a municipality, with what they are in a year from $3 to $4. */
    private static final String SEEN = """
        with seen as (
            select id, unit, neighbourhood, available_from, target_group, let_to_group, let_on, coupling_id,
                   coalesce(neighbourhood = any($5), false) or exists (
                       select from dwelling join complex_exclusion as exclusion using (landlord, complex)
                        where dwelling.dwelling = vacancy.dwelling
                            and exclusion.municipality = dwelling.municipality
                            and vacancy.available_from between exclusion.from_on
                                and coalesce(exclusion.until_on, 'infinity')) as excluded,
                   available_from between $3 and $4 and %s as is_mutation,
                   state = 'LET' and let_on between $3 and $4 as is_let,
                   state in ('OPEN', 'RESERVED', 'OFFERED') and available_from between $3 and $4 as is_announced,
                   coupling_id is not null
                       and (state = 'LET' or reservation_kind = 'DIRECT_ALLOCATION') as is_direct
              from vacancy where landlord = $1 and municipality = $2)
        """.formatted(Mutations.IS_MUTATION);

    private static final String TOTALS = SEEN + """
        select count(*) filter (where is_mutation) as mutations,
               count(*) filter (where is_mutation and excluded) as excluded,
               count(*) filter (where is_direct and (is_let or is_announced)) as direct
          from seen\
        """;

    private static final String GROUPS = SEEN + """
        select "group",
               count(*) filter (where is_let) as let,
               count(*) filter (where is_let and excluded) as excluded,
               count(*) filter (where is_announced) as announced
          from (select coalesce(let_to_group, target_group) as "group", * from seen) as seen
         group by "group"\
        """;

    private static final String LIST = SEEN + """
        select * from seen where (is_mutation or is_let) and ($6::uuid is null or id > $6) order by id limit $7\
        """;

    private final Sql sql;

    SqlAgreedVacancies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Measured> measure(Agreement agreement) {
        return sql.execute(TOTALS, arguments(agreement))
                .map(rows -> rows.iterator().next())
                .chain(totals -> sql.execute(GROUPS, arguments(agreement))
                        .map(groups -> new Measured(
                                totals.getLong("mutations"),
                                totals.getLong("excluded"),
                                totals.getLong("direct"),
                                Rows.stream(groups)
                                        .collect(toMap(
                                                row -> TargetGroup.valueOf(row.getString("group")),
                                                SqlAgreedVacancies::counts)))));
    }

    @Override
    public Uni<Guarded<List<AgreedVacancy>>> list(Agreement agreement, UUID after, int most) {
        return sql.execute(LIST, arguments(agreement, after, most))
                .map(rows -> Guarded.of(
                        Rows.list(rows, SqlAgreedVacancies::vacancy),
                        Rows.stream(rows)
                                .map(row -> row.getUUID("coupling_id"))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private static Object[] arguments(Agreement agreement) {
        return new Object[] {
            agreement.landlord(),
            agreement.municipality().value(),
            LocalDate.of(agreement.year(), 1, 1),
            LocalDate.of(agreement.year(), 12, 31),
            agreement.terms().excludedNeighbourhoods().toArray(String[]::new)
        };
    }

    private static Object[] arguments(Agreement agreement, UUID after, int most) {
        var of = arguments(agreement);
        return new Object[] {of[0], of[1], of[2], of[3], of[4], after, most};
    }

    private static Measured.Counts counts(Row row) {
        return new Measured.Counts(row.getLong("let"), row.getLong("excluded"), row.getLong("announced"));
    }

    private static AgreedVacancy vacancy(Row row) {
        var letTo = row.getString("let_to_group");
        return new AgreedVacancy(
                row.getUUID("id"),
                row.getString("unit"),
                row.getString("neighbourhood"),
                row.getBoolean("excluded"),
                row.getLocalDate("available_from"),
                TargetGroup.valueOf(row.getString("target_group")),
                letTo == null ? null : TargetGroup.valueOf(letTo),
                row.getLocalDate("let_on"),
                row.getBoolean("is_direct"));
    }
}
