// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Histories that organisations have read, by the keys of {@link SteadyFigures}. The half-years begin at the same one for
 * the same day.
 */
@ApplicationScoped
class SteadyHistories {

    /** Municipalities of all lists together; each takes some kilobytes. */
    private static final long MOST = 4_000;

    private final Steady<SteadyFigures.Key, SeenHistories> histories = new Steady<>(
            MOST, seen -> 1 + seen.histories().size(), key -> key.ledger().generation(), SeenHistories::generation);

    /** Returns the kept histories, or reads them when there are none; always reads them without a key. */
    Uni<SeenHistories> histories(Optional<SteadyFigures.Key> key, Supplier<Uni<SeenHistories>> read) {
        return histories.get(key, read);
    }
}
