// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Change;
import nl.onderdak.placement.coupling.domain.Past;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;

/** The members of households in SQL: each version of a member is a row. */
@ApplicationScoped
class SqlMembers {

    private static final String ADD = """
            insert into member_version
                (coupling_id, number, version, role, age_band, arrived_on, expected_on, approved_on, recorded_at)
            select *, $9::timestamptz
            from unnest(
                $1::uuid[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::date[], $7::date[], $8::date[])
            """;

    private static final String FIND = """
            select coupling_id, number, role, age_band, arrived_on, expected_on, approved_on
            from (
                select distinct on (coupling_id, number) *
                from member_version
                where coupling_id = any($1::uuid[]) and ($2::timestamptz is null or recorded_at <= $2)
                order by coupling_id, number, version desc) as newest
            where role is not null
            order by coupling_id, number
            """;

    private static final String VERSIONS = """
            select coupling_id, number, role, age_band, arrived_on, expected_on, approved_on, version
            from member_version
            where coupling_id = any($1::uuid[]) and ($2::timestamptz is null or recorded_at <= $2)
            order by coupling_id, version
            """;

    private final Sql sql;

    SqlMembers(Sql sql) {
        this.sql = sql;
    }

    /** A member in a version of a coupling. */
    private record MemberVersion(UUID couplingId, long version, Member member) {}

    /** Adds the versions of members that these changes made. */
    Uni<Void> add(List<Change> changes, Instant recordedAt) {
        var rows = changes.stream()
                .flatMap(change -> change.changedMembers().stream()
                        .map(member -> new MemberVersion(
                                change.after().details().id(), change.after().version(), member)))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                ADD,
                                column(rows, MemberVersion::couplingId, UUID[]::new),
                                column(rows, row -> row.member().number(), Integer[]::new),
                                column(rows, MemberVersion::version, Long[]::new),
                                column(rows, row -> name(row.member().role()), String[]::new),
                                column(rows, row -> name(row.member().ageBand()), String[]::new),
                                column(rows, row -> row.member().arrivedOn(), LocalDate[]::new),
                                column(rows, row -> row.member().expectedOn(), LocalDate[]::new),
                                column(rows, row -> row.member().approvedOn(), LocalDate[]::new),
                                recordedAt)
                        .replaceWithVoid();
    }

    /**
     * The members of each of these households, by number.
     *
     * @param knownAt only versions recorded by this moment, or null for all
     */
    Uni<Map<UUID, List<Member>>> of(UUID[] couplingIds, Instant knownAt) {
        return sql.execute(FIND, couplingIds, knownAt)
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(row -> row.getUUID(0), mapping(SqlMembers::member, toList()))));
    }

    /**
     * All versions of the members of each of these households, by version.
     *
     * @param knownAt only those recorded by this moment, or null for all
     */
    Uni<Map<UUID, List<Past.MemberVersion>>> versions(UUID[] couplingIds, Instant knownAt) {
        return sql.execute(VERSIONS, couplingIds, knownAt)
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(
                                row -> row.getUUID(0),
                                mapping(row -> new Past.MemberVersion(row.getLong(7), member(row)), toList()))));
    }

    private static Member member(Row row) {
        return new Member(
                row.getInteger(1),
                named(MemberRole.class, row.getString(2)),
                named(AgeBand.class, row.getString(3)),
                row.getLocalDate(4),
                row.getLocalDate(5),
                row.getLocalDate(6));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
