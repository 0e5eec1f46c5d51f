// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.regime.domain.QuotaRegime;

/** Quota regimes, append-only: the newest version of each counts. */
public interface QuotaRegimes {

    /** Returns all regimes, sorted by first day. */
    Uni<List<QuotaRegime>> all();

    /** Returns all regimes under a shared lock: no regime changes until the transaction ends. */
    Uni<List<QuotaRegime>> allHeld();

    /** Returns all regimes under an exclusive lock, held until the transaction ends. */
    Uni<List<QuotaRegime>> allForChange();

    /** Returns the half-years whose national target is greater than zero, ascending. */
    Uni<List<HalfYear>> owed();

    /** Adds a version of a regime. */
    Uni<Void> add(QuotaRegime regime, Instant recordedAt);
}
