// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.onderdak.local.LocalSystem;

/**
 * The couplings of a half-year in bulk, and housings per second, committed: single through REST and in bulk, against the same
 * SQL transaction run directly by {@code pgbench} at equal concurrency on the same server.
 */
final class HousingsPerSecond {

    private static final int CONNECTIONS = 32;
    private static final int BULK_REQUESTS_AT_ONCE = 2;

    private final LocalSystem system;
    private final Households households;
    private final Http everywhere;
    private final Map<String, Http> each;
    private final Pgbench pgbench;
    private final LedgerRows ledger;
    private final CaughtUp caughtUp;
    private final int count;
    private List<UUID> ofHalfYear = List.of();
    private long housed;
    private double direct;

    HousingsPerSecond(
            LocalSystem system,
            Households households,
            Http everywhere,
            Map<String, Http> each,
            Pgbench pgbench,
            LedgerRows ledger,
            CaughtUp caughtUp,
            int count) {
        this.system = system;
        this.households = households;
        this.everywhere = everywhere;
        this.each = each;
        this.pgbench = pgbench;
        this.ledger = ledger;
        this.caughtUp = caughtUp;
        this.count = count;
    }

    /** The couplings of a half-year in bulk, right after the start: from the first request to the last response. */
    List<Row> couplings() throws Exception {
        long start = System.nanoTime();
        ofHalfYear = households.couple(count);
        return List.of(Row.seconds(
                String.format(Locale.ROOT, "%,d couplings of a half-year, bulk of %,d lines", count, Households.LINES),
                (System.nanoTime() - start) / 1e9,
                "<= 60 s"));
    }

    /** Single housings, for each municipality with its own token, and for all with one token; after the couplings. */
    List<Row> single() throws Exception {
        // a service that runs for weeks is compiled; the first tens of thousands are not representative
        single(ofHalfYear, this::ofMunicipality);
        single(households.couple(count), this::ofMunicipality);

        var byEach = households.couple(count);
        var byOne = households.couple(count);
        ledger.await(housed);
        caughtUp.await();
        var time = ProcessorTime.of(system);
        double callers = single(byEach, this::ofMunicipality);
        var perHousing = time.perOne("single housing by %d callers".formatted(each.size()), count);
        ledger.await(housed);
        time = ProcessorTime.of(system);
        double caller = single(byOne, _ -> everywhere);
        var perHousingByOne = time.perOne("single housing by one caller", count);
        ledger.await(housed);
        direct = pgbench.housingsPerSecond(CONNECTIONS);
        return List.of(
                Row.of(
                        "housings per second, the transaction by pgbench, %d connections".formatted(CONNECTIONS),
                        direct),
                Row.of(
                        "housings per second, single through REST by %d callers, %d connections"
                                .formatted(each.size(), CONNECTIONS),
                        callers),
                Row.ratio(
                        "single through REST by %d callers against pgbench".formatted(each.size()),
                        callers / direct,
                        ">= 0.6"),
                perHousing,
                Row.of("housings per second, single through REST by one caller", caller),
                perHousingByOne);
    }

    /** Housings in bulk; after the single ones. */
    List<Row> bulk() throws Exception {
        // as for single ones; more of the code is for batches only
        bulk(households.couple(2 * count));

        var inBulk = households.couple(count * 4);
        ledger.await(housed);
        caughtUp.await();
        var time = ProcessorTime.of(system);
        long start = System.nanoTime();
        double bulk = bulk(inBulk);
        ledger.await(housed);
        double entered = inBulk.size() / ((System.nanoTime() - start) / 1e9);
        var perHousing = time.perOne("housing in bulk", inBulk.size());
        return List.of(
                Row.of("housings per second, bulk of %d lines".formatted(Households.LINES), bulk),
                Row.ratio("bulk against pgbench", bulk / direct, ">= 2"),
                Row.of("housings per second, bulk, through to the ledger", entered),
                Row.ratio("bulk through to the ledger against pgbench", entered / direct, ">= 4.5"),
                perHousing);
    }

    private Http ofMunicipality(int n) {
        return each.get(Households.municipalityOf(n));
    }

    private double single(List<UUID> couplings, IntFunction<Http> caller) throws Exception {
        housed += couplings.size();
        return couplings.size()
                / AtOnce.send(
                        CONNECTIONS,
                        couplings.size(),
                        n -> caller.apply(n)
                                .send(
                                        HttpMethod.POST,
                                        "/v1/couplings/" + couplings.get(n) + "/stays",
                                        "application/json",
                                        households.housing(),
                                        Map.of("If-Match", "\"1\""))
                                .map(answer -> answer.expect(200, 201)));
    }

    private double bulk(List<UUID> couplings) throws Exception {
        housed += couplings.size();
        var bodies = new ArrayList<String>();
        for (int from = 0; from < couplings.size(); from += Households.LINES) {
            bodies.add(
                    households.housings(couplings.subList(from, Math.min(from + Households.LINES, couplings.size()))));
        }
        return couplings.size()
                / AtOnce.send(
                        BULK_REQUESTS_AT_ONCE,
                        bodies.size(),
                        n -> everywhere
                                .send(
                                        HttpMethod.POST,
                                        "/v1/stay-intakes",
                                        "application/x-ndjson",
                                        bodies.get(n),
                                        Map.of())
                                .map(answer -> answer.expect(200, 201)));
    }
}
