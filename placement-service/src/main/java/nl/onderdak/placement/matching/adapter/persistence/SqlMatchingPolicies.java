// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.matching.application.MatchingPolicies;
import nl.onderdak.placement.matching.domain.MatchingPolicy;

/** Policies of municipalities in SQL. */
@ApplicationScoped
class SqlMatchingPolicies implements MatchingPolicies {

    private static final String OF = """
            select distinct on (municipality) municipality, version, sharing, most_per_neighbourhood, most_spare_rooms,
                large_home_rooms
            from matching_policy_version where municipality = any($1::text[]) order by municipality, version desc
            """;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('matching-policy'), hashtext($1))";
    private static final String ADD = """
            insert into matching_policy_version
                (municipality, version, sharing, most_per_neighbourhood, most_spare_rooms, large_home_rooms, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private final Sql sql;

    SqlMatchingPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, MatchingPolicy>> of(Collection<MunicipalityCode> municipalities) {
        return recorded(municipalities)
                .map(all -> all.stream().collect(Collectors.toMap(Recorded::municipality, Recorded::policy)));
    }

    @Override
    public Uni<Recorded> find(MunicipalityCode municipality) {
        return recorded(List.of(municipality))
                .map(all -> all.stream()
                        .findFirst()
                        .orElseGet(() -> new Recorded(municipality, MatchingPolicy.UNDECIDED, 1)));
    }

    @Override
    public Uni<Recorded> lock(MunicipalityCode municipality) {
        return sql.execute(LOCK, municipality.value()).chain(() -> find(municipality));
    }

    @Override
    public Uni<Void> add(Recorded recorded, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        recorded.municipality().value(),
                        recorded.version(),
                        recorded.policy().sharing(),
                        recorded.policy().mostPerNeighbourhood(),
                        recorded.policy().mostSpareRooms(),
                        recorded.policy().largeHomeRooms(),
                        recordedAt)
                .replaceWithVoid();
    }

    private Uni<List<Recorded>> recorded(Collection<MunicipalityCode> municipalities) {
        return sql.execute(OF, Sql.column(municipalities, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.list(rows, SqlMatchingPolicies::recorded));
    }

    private static Recorded recorded(Row row) {
        return new Recorded(
                new MunicipalityCode(row.getString("municipality")),
                new MatchingPolicy(
                        row.getBoolean("sharing"),
                        row.getInteger("most_per_neighbourhood"),
                        row.getInteger("most_spare_rooms"),
                        row.getInteger("large_home_rooms")),
                row.getLong("version"));
    }
}
