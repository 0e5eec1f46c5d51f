// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;

/**
 * Figures that an organisation has read and that stay the same until an event is read. Each organisation has its own,
 * so that row security decides on each. The day is part of the key, since jurisdictions change with it.
 */
@ApplicationScoped
class SteadyFigures {

    private static final long MOST = 10_000;

    /* A source whose broker was restored may number other events as before. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<Key, Figure> figures =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /**
     * A figure.
     *
     * @param ledger state of the ledger
     * @param by the organisation that reads it
     * @param area of the figure
     * @param validOn day of the figure
     * @param today the present day in the Netherlands
     */
    record Key(LedgerState ledger, Organisation by, Area area, LocalDate validOn, LocalDate today) {}

    /** Returns the kept figure, or reads it when there is none; always reads it without a key. */
    Uni<Figure> figure(Optional<Key> key, Supplier<Uni<Figure>> read) {
        return key.map(known -> kept(known, read)).orElseGet(read);
    }

    private Uni<Figure> kept(Key key, Supplier<Uni<Figure>> read) {
        var figure = figures.getIfPresent(key);
        return figure == null
                ? read.get().invoke(found -> keep(key, found))
                : Uni.createFrom().item(figure);
    }

    /* A figure of another generation is read again after a new look. */
    private void keep(Key key, Figure found) {
        if (found.generation() == key.ledger().generation()) {
            figures.put(key, found);
        }
    }
}
