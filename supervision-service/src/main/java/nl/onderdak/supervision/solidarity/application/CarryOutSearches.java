// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Carries out the requested searches, one at a time in each process. Several processes may carry out the same search:
 * they find the same plan, and the first one stores it.
 */
@ApplicationScoped
public class CarryOutSearches {

    private static final System.Logger LOG = System.getLogger(CarryOutSearches.class.getName());

    private final SearchesToCarryOut searches;
    private final ExchangeSolver solver;
    private final Set<UUID> failed = new HashSet<>();
    private volatile Running running;

    CarryOutSearches(SearchesToCarryOut searches, ExchangeSolver solver) {
        this.searches = searches;
        this.solver = solver;
    }

    private record Running(UUID id, ExchangeSolver.Search search) {}

    /** Takes the next step: begins a search, or ends the running one; called by one thread at a time. */
    public Uni<Void> step() {
        var current = running;
        if (current == null) {
            return begin();
        }
        return current.search().hasEnded() ? end(current) : Uni.createFrom().voidItem();
    }

    private Uni<Void> begin() {
        return searches.next(Set.copyOf(failed))
                .invoke(found ->
                        found.ifPresent(search -> running = new Running(search.id(), solver.start(search.problem()))))
                .replaceWithVoid();
    }

    private Uni<Void> end(Running ended) {
        return ended.search()
                .conclusion()
                .map(plan -> searches.conclude(ended.id(), plan))
                .orElseGet(() -> {
                    LOG.log(
                            System.Logger.Level.ERROR,
                            "the search {0} has no outcome until the next start",
                            ended.id());
                    failed.add(ended.id());
                    return Uni.createFrom().voidItem();
                })
                .invoke(() -> running = null);
    }

    @PreDestroy
    void stop() {
        var current = running;
        if (current != null) {
            current.search().stop();
        }
    }
}
