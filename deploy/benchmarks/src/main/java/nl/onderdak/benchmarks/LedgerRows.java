// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The housings that supervision-service has entered in its ledger. */
final class LedgerRows {

    private static final String ENTERED =
            "select coalesce(sum(entries), 0)::bigint from ledger_total where kind = 'REALISATION'";

    private final Connection supervision;

    LedgerRows(Connection supervision) {
        this.supervision = supervision;
    }

    /** Waits until the given number has been entered since the system was made. */
    void await(long housings) throws SQLException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (entered() < housings) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the ledger holds " + entered() + " of " + housings + " housings");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private long entered() throws SQLException {
        try (var statement = supervision.createStatement();
                var result = statement.executeQuery(ENTERED)) {
            result.next();
            return result.getLong(1);
        }
    }
}
