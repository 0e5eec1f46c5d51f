// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.regime.domain.QuotaRegime;

/** The laws behind the quotas, append-only: the newest version of each counts. */
public interface QuotaRegimes {

    /** Sorted by first day. */
    Uni<List<QuotaRegime>> all();

    /** The same; no regime changes until the transaction ends, others may read so too. */
    Uni<List<QuotaRegime>> allHeld();

    /** The same; nobody reads so, or changes a regime, until the transaction ends. */
    Uni<List<QuotaRegime>> allForChange();

    /** Half-years with a target of more than nobody, in order. */
    Uni<List<HalfYear>> owed();

    /** Adds a version. */
    Uni<Void> add(QuotaRegime regime, Instant recordedAt);
}
