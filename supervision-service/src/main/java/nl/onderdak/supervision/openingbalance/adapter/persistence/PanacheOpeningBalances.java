// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.openingbalance.application.OpeningBalances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Opening balances as entities; sums of the ledger beside them in SQL. */
@ApplicationScoped
public class PanacheOpeningBalances implements OpeningBalances, PanacheRepositoryBase<OpeningBalanceRecord, String> {

    private static final Sort BY_CODE = Sort.by("municipality");

    private static final String ONE_IMPORT_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('opening_balance'))";

    /* Excludes its own opening balance, also after that was handed over. */
    private static final String LEDGER = """
            select asked.municipality, asked.as_of, count(*) as entries, sum(e.persons)::bigint as persons
            from unnest($1::text[], $2::date[]) as asked (municipality, as_of)
            join ledger_entry e on e.municipality = asked.municipality and e.effective_date <= asked.as_of
            where e.kind <> 'OPENING' or e.movement = 'TAKEN_OVER'
            group by 1, 2
            """;

    private final Sql sql;

    PanacheOpeningBalances(Sql sql) {
        this.sql = sql;
    }

    /** A municipality without an opening balance has no row to lock. Imports are rare, so one lock serves all. */
    @Override
    public Uni<Map<MunicipalityCode, OpeningBalance>> findToSet(Collection<MunicipalityCode> municipalities) {
        return sql.execute(ONE_IMPORT_AT_A_TIME)
                .chain(() -> list("municipality in ?1", values(municipalities)))
                .map(records -> records.stream()
                        .map(OpeningBalanceRecord::toDomain)
                        .collect(Collectors.toMap(OpeningBalance::municipality, Function.identity())));
    }

    @Override
    public Uni<Map<Day, OpeningBalance.Ledger>> ledger(Collection<Day> days) {
        return sql.execute(
                        LEDGER,
                        column(days, day -> day.municipality().value(), String[]::new),
                        column(days, Day::asOf, LocalDate[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.toMap(
                                row -> new Day(
                                        new MunicipalityCode(row.getString("municipality")), row.getLocalDate("as_of")),
                                row -> new OpeningBalance.Ledger(row.getLong("entries"), row.getLong("persons")))));
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
            Jurisdiction jurisdiction, Optional<MunicipalityCode> municipality, String after, int limit) {
        var visible = municipality
                .map(one -> jurisdiction.covers(one) ? Set.of(one) : Set.<MunicipalityCode>of())
                .or(jurisdiction::municipalities);
        var first = after == null ? "" : after;
        return visible.map(codes -> find("municipality > ?1 and municipality in ?2", BY_CODE, first, values(codes)))
                .orElseGet(() -> find("municipality > ?1", BY_CODE, first))
                .page(0, limit)
                .list()
                .map(records ->
                        records.stream().map(OpeningBalanceRecord::toDomain).toList());
    }

    private static List<String> values(Collection<MunicipalityCode> codes) {
        return codes.stream().map(MunicipalityCode::value).toList();
    }
}
