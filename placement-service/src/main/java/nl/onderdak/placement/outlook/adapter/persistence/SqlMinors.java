// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.outlook.application.Minors;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
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

    private static final String LOCK = "select municipality from coupling where id = $1 for update";

    private static final String HOUSEHOLD = """
            select member.numbers, member.minors,
                coalesce((select max(version) from of_age_version where coupling_id = coupling.id), 1)
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

    SqlMinors(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Guarded<Recorded>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return sql.execute(FIND, couplingId)
                .map(rows -> Rows.stream(rows)
                        .filter(row -> within(jurisdiction, row))
                        .findFirst()
                        .map(row -> Guarded.of(recorded(couplingId, row), List.of(couplingId))));
    }

    // the lock first: a transaction that waited for it must see the version added meanwhile
    @Override
    public Uni<Optional<Household>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return sql.execute(LOCK, couplingId)
                .map(rows -> Rows.stream(rows).anyMatch(row -> within(jurisdiction, row)))
                .chain(found -> sql.execute(HOUSEHOLD, couplingId)
                        .map(rows -> Rows.first(
                                        rows, row -> new Household(numbers(row, 0), numbers(row, 1), row.getLong(2)))
                                .filter(_ -> found)));
    }

    @Override
    public Uni<Void> add(Recorded recorded, Instant recordedAt) {
        var halfYears = recorded.comingOfAge().halfYears().entrySet();
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

    private static boolean within(Jurisdiction jurisdiction, Row row) {
        return jurisdiction.covers(new MunicipalityCode(row.getString(0)));
    }

    private static Recorded recorded(UUID couplingId, Row row) {
        var members = row.getArrayOfIntegers(2);
        var halfYears = row.getArrayOfStrings(3);
        var known = new TreeMap<Integer, HalfYear>();
        for (int i = 0; members != null && i < members.length; i++) {
            known.put(members[i], HalfYear.valueOf(halfYears[i]));
        }
        return new Recorded(couplingId, new ComingOfAge(known), row.getLong(1));
    }
}
