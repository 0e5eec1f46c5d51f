// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.Lapse;
import nl.onderdak.quota.quota.application.LapsedExchanges;

/** Ends the exchanges that quotas cannot bear any more; what such a one had undone is in effect again. */
@ApplicationScoped
public class LapseExchanges implements LapsedExchanges {

    private final Exchanges exchanges;

    LapseExchanges(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Uni<Void> lapse(Set<UUID> lapsed, Instant recordedAt) {
        return exchanges.withRevoked(lapsed).chain(found -> updateAll(Lapse.of(found, lapsed, recordedAt)));
    }

    private Uni<Void> updateAll(List<Exchange> changed) {
        return changed.stream()
                .map(exchange -> (Uni<Void>) exchanges.update(exchange))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }
}
