// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.openingbalance.application.OpeningBalances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;

/** Opening balances as entities; the list of them, which asks for provinces too, in SQL. */
@ApplicationScoped
public class PanacheOpeningBalances implements OpeningBalances, PanacheRepositoryBase<OpeningBalanceRecord, String> {

    private static final String ONE_IMPORT_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('opening_balance'))";

    private static final String LIST = """
            select o.municipality, o.as_of, o.balance, o.source, o.version
            from opening_balance o left join municipality m on m.code = o.municipality
            where o.municipality > $1 and ($2::text = '' or o.municipality = $2::text)
                and ($3::text = '' or m.province = $3::text)
            order by o.municipality limit $4
            """;

    private final Sql sql;

    PanacheOpeningBalances(Sql sql) {
        this.sql = sql;
    }

    /** A municipality that has none yet has no row to lock either; imports are rare, so one lock serves all. */
    @Override
    public Uni<Map<MunicipalityCode, OpeningBalance>> findToSet(Collection<MunicipalityCode> municipalities) {
        return sql.execute(ONE_IMPORT_AT_A_TIME)
                .chain(() -> list("municipality in ?1", values(municipalities)))
                .map(records -> records.stream()
                        .map(OpeningBalanceRecord::toDomain)
                        .collect(Collectors.toMap(OpeningBalance::municipality, Function.identity())));
    }

    @Override
    public Uni<Void> keep(List<OpeningBalance> set, Instant recordedAt) {
        var byCode = new HashMap<String, OpeningBalance>();
        set.forEach(each -> byCode.put(each.municipality().value(), each));
        return list("municipality in ?1", new ArrayList<>(byCode.keySet()))
                .invoke(present -> present.forEach(record -> record.replace(
                        byCode.remove(record.toDomain().municipality().value()), recordedAt)))
                .chain(() -> byCode.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : persist(byCode.values().stream().map(each -> new OpeningBalanceRecord(each, recordedAt))));
    }

    @Override
    public Uni<List<OpeningBalance>> list(
            Optional<MunicipalityCode> municipality, Optional<ProvinceCode> province, String after, int limit) {
        return sql.execute(
                        LIST,
                        after == null ? "" : after,
                        municipality.map(MunicipalityCode::value).orElse(""),
                        province.map(ProvinceCode::value).orElse(""),
                        limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PanacheOpeningBalances::balance)
                        .toList());
    }

    private static OpeningBalance balance(Row row) {
        return new OpeningBalance(
                new MunicipalityCode(row.getString("municipality")),
                new OpeningBalance.Figure(
                        row.getLocalDate("as_of"), row.getInteger("balance"), row.getString("source")),
                row.getLong("version"));
    }

    private static List<String> values(Collection<MunicipalityCode> codes) {
        return codes.stream().map(MunicipalityCode::value).toList();
    }
}
