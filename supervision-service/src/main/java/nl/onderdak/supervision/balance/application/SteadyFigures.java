// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;

/** Figures that organisations have read. */
@ApplicationScoped
class SteadyFigures {

    private final Steady<Key, Figure> figures =
            new Steady<>(10_000, _ -> 1, key -> key.ledger().generation(), Figure::generation);

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
        return figures.get(key, read);
    }
}
