// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import nl.onderdak.local.LocalSystem;

/**
 * Reads per second of the balance of a municipality, through REST and as the bare select of the same sums by {@code
 * pgbench} at equal concurrency on the same server.
 */
final class BalanceReads {

    private static final int CONNECTIONS = 32;

    private final LocalSystem system;
    private final Http supervision;
    private final Pgbench pgbench;
    private final int count;

    BalanceReads(LocalSystem system, Http supervision, Pgbench pgbench, int count) {
        this.system = system;
        this.supervision = supervision;
        this.pgbench = pgbench;
        this.count = count;
    }

    List<Row> measure() throws Exception {
        perSecond(2 * count);

        var time = ProcessorTime.of(system);
        double reads = perSecond(count);
        var perRead = time.perOne("read of a balance", count);
        double direct = pgbench.balancesPerSecond(CONNECTIONS, count / CONNECTIONS, Households.municipalities());
        return List.of(
                Row.of(
                        "balances per second, the bare select by pgbench, %d connections".formatted(CONNECTIONS),
                        direct),
                Row.of("balances per second, read through REST, %d connections".formatted(CONNECTIONS), reads),
                Row.ratio("balances through REST against the bare select", reads / direct, ""),
                perRead);
    }

    private double perSecond(int reads) throws Exception {
        return reads
                / AtOnce.send(
                        CONNECTIONS,
                        reads,
                        n -> supervision
                                .send(
                                        HttpMethod.GET,
                                        "/v1/balances/" + Households.municipality(n),
                                        null,
                                        null,
                                        Map.of())
                                .map(answer -> answer.expect(200)));
    }
}
