// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Pages of balances that organisations have read. */
@ApplicationScoped
class SteadyBalances {

    /** Municipalities of all pages together; each takes some hundreds of bytes. */
    private static final long MOST = 20_000;

    private final Steady<Key, SeenBalances> pages = new Steady<>(
            MOST,
            seen -> 1 + seen.balances().size(),
            key -> key.figures().ledger().generation(),
            SeenBalances::generation);

    /**
     * A page.
     *
     * @param figures which figures
     * @param after code after which the page begins, or null for the first page
     * @param limit maximum number of municipalities
     */
    record Key(SteadyFigures.Key figures, String after, int limit) {}

    /** Returns the kept page, or reads it when there is none; always reads it without a key. */
    Uni<SeenBalances> page(Optional<Key> key, Supplier<Uni<SeenBalances>> read) {
        return pages.get(key, read);
    }
}
