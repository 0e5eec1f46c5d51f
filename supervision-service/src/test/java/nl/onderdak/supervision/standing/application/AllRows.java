// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;

/** Work of a test that row security hides nothing from. */
@ApplicationScoped
public class AllRows {

    /** The work, in a transaction of the service itself, which it joins. */
    @AsService
    @NoFacts
    @WithTransaction
    public <T> Uni<T> read(Supplier<Uni<T>> work) {
        return work.get();
    }
}
