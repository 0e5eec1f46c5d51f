// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Histories that an organisation has read and that stay the same until an event is read; see {@link SteadyFigures}, whose
 * keys they have. The half-years begin at the same one for the same day.
 */
@ApplicationScoped
class SteadyHistories {

    /** Municipalities of all lists together; each takes some kilobytes. */
    private static final long MOST = 4_000;

    /* A source whose broker was restored may number other events as before. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<SteadyFigures.Key, SeenHistories> histories = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((SteadyFigures.Key key, SeenHistories seen) ->
                    1 + seen.histories().size())
            .expireAfterWrite(LONGEST)
            .build();

    /** Returns the kept histories, or reads them when there are none; always reads them without a key. */
    Uni<SeenHistories> histories(Optional<SteadyFigures.Key> key, Supplier<Uni<SeenHistories>> read) {
        return key.map(known -> kept(known, read)).orElseGet(read);
    }

    private Uni<SeenHistories> kept(SteadyFigures.Key key, Supplier<Uni<SeenHistories>> read) {
        var seen = histories.getIfPresent(key);
        return seen == null
                ? read.get().invoke(found -> keep(key, found))
                : Uni.createFrom().item(seen);
    }

    /* Histories of another generation are read again after a new look. */
    private void keep(SteadyFigures.Key key, SeenHistories found) {
        if (found.generation() == key.ledger().generation()) {
            histories.put(key, found);
        }
    }
}
