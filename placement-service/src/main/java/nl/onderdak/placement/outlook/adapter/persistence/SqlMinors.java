// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.outlook.application.Minors;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.placement.particulars.adapter.persistence.SqlParticulars;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The coming of age of minors in SQL: each version is a row; without one nothing is known. */
@ApplicationScoped
class SqlMinors implements Minors {

    /** The age bands of minors. */
    static final String MINOR = "'AGE_0_3', 'AGE_4_11', 'AGE_12_17'";

    private static final String FIND = """
            select coupling.municipality, coalesce(recorded.version, 1), recorded.members, recorded.half_years
            from coupling
            left join lateral (
                select * from of_age_version where coupling_id = coupling.id order by version desc limit 1)
                as recorded on true
            where coupling.id = $1
            """;

    private static final String HOUSEHOLD = """
            select member.numbers, member.minors
            from coupling
            cross join lateral (
                select array_agg(number) as numbers,
                    coalesce(array_agg(number) filter (where coupling.arrival = 'AMV' and age_band in (%s)), '{}') as minors
                from (
                    select distinct on (number) number, role, age_band from member_version
                    where coupling_id = coupling.id order by number, version desc) as newest
                where role is not null) as member
            where id = $1
            """.formatted(MINOR);

    private static final String ADD = """
            insert into of_age_version (coupling_id, version, members, half_years, recorded_at)
            values ($1, $2, $3::int[], $4::text[], $5)
            """;

    private final Sql sql;
    private final SqlParticulars<ComingOfAge> minors;

    SqlMinors(Sql sql) {
        this.sql = sql;
        this.minors = new SqlParticulars<>(sql, "of_age_version", FIND, SqlMinors::comingOfAge);
    }

    @Override
    public Uni<Optional<Guarded<Recorded<ComingOfAge>>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return minors.find(jurisdiction, couplingId);
    }

    @Override
    public Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return minors.lock(jurisdiction, couplingId);
    }

    @Override
    public Uni<Household> household(UUID couplingId) {
        return sql.execute(HOUSEHOLD, couplingId)
                .map(rows -> Rows.first(rows, row -> new Household(numbers(row, 0), numbers(row, 1)))
                        .orElseThrow());
    }

    @Override
    public Uni<Void> add(Recorded<ComingOfAge> recorded, Instant recordedAt) {
        var halfYears = recorded.content().halfYears().entrySet();
        return sql.execute(
                        ADD,
                        recorded.couplingId(),
                        recorded.version(),
                        column(halfYears, Map.Entry::getKey, Integer[]::new),
                        column(halfYears, one -> one.getValue().toString(), String[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    private static SortedSet<Integer> numbers(Row row, int column) {
        return new TreeSet<>(Arrays.asList(row.getArrayOfIntegers(column)));
    }

    private static ComingOfAge comingOfAge(Row row) {
        var members = row.getArrayOfIntegers(2);
        var halfYears = row.getArrayOfStrings(3);
        var known = new TreeMap<Integer, HalfYear>();
        for (int i = 0; members != null && i < members.length; i++) {
            known.put(members[i], HalfYear.valueOf(halfYears[i]));
        }
        return new ComingOfAge(known);
    }
}
