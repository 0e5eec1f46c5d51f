// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.local.LocalSystem;

/**
 * Housings per second, committed: single through REST and in bulk, against the same SQL transaction run directly by
 * {@code pgbench} at equal concurrency on the same server.
 */
final class HousingsPerSecond {

    private static final int CONNECTIONS = 32;
    private static final int BULK_REQUESTS_AT_ONCE = 2;

    private final LocalSystem system;
    private final Households households;
    private final Http placement;
    private final Pgbench pgbench;
    private final LedgerRows ledger;
    private final int count;
    private long housed;

    HousingsPerSecond(
            LocalSystem system, Households households, Http placement, Pgbench pgbench, LedgerRows ledger, int count) {
        this.system = system;
        this.households = households;
        this.placement = placement;
        this.pgbench = pgbench;
        this.ledger = ledger;
        this.count = count;
    }

    List<Row> measure() throws Exception {
        // a service that runs for weeks is compiled; the first tens of thousands are not what it does
        single(households.couple(2 * count));
        bulk(households.couple(Households.LINES));

        var couplings = households.couple(count);
        var time = ProcessorTime.of(system);
        double single = single(couplings);
        var perHousing = time.perOne("single housing", count);
        var inBulk = households.couple(count * 4);
        ledger.await(housed);
        long start = System.nanoTime();
        double bulk = bulk(inBulk);
        ledger.await(housed);
        double entered = inBulk.size() / ((System.nanoTime() - start) / 1e9);
        double direct = pgbench.housingsPerSecond(CONNECTIONS);
        return List.of(
                Row.of(
                        "housings per second, the transaction by pgbench, %d connections".formatted(CONNECTIONS),
                        direct),
                Row.of("housings per second, single through REST, %d connections".formatted(CONNECTIONS), single),
                Row.ratio("single through REST against pgbench", single / direct, ">= 0.5"),
                perHousing,
                Row.of("housings per second, bulk of %d lines".formatted(Households.LINES), bulk),
                Row.ratio("bulk against pgbench", bulk / direct, ">= 2"),
                Row.of("housings per second, bulk, through to the ledger", entered),
                Row.ratio("bulk through to the ledger against pgbench", entered / direct, ">= 4.5"));
    }

    private double single(List<UUID> couplings) throws Exception {
        housed += couplings.size();
        return couplings.size()
                / AtOnce.send(
                        CONNECTIONS,
                        couplings.size(),
                        n -> placement
                                .send(
                                        HttpMethod.POST,
                                        "/v1/couplings/" + couplings.get(n) + "/housing",
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
                        n -> placement
                                .send(HttpMethod.POST, "/v1/housings", "application/x-ndjson", bodies.get(n), Map.of())
                                .map(answer -> answer.expect(200, 201)));
    }
}
