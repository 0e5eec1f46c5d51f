// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Lists the signals within the jurisdiction of the caller. */
@ApplicationScoped
public class ListSignals {

    private final Signals signals;
    private final Jurisdictions jurisdictions;

    ListSignals(Signals signals, Jurisdictions jurisdictions) {
        this.signals = signals;
        this.jurisdictions = jurisdictions;
    }

    /** Up to {@code most}, oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Signals.Listed>> list(Organisation by, Signals.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> signals.list(jurisdiction, filter, after, most));
    }
}
