// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;

/** Keeps the quota of each municipality and half-year, to compare it with vacated homes; skips all other events. */
@ApplicationScoped
public class KeepQuotas implements EventHandler {

    private final Market market;

    KeepQuotas(Market market) {
        this.market = market;
    }

    @Override
    public String consumer() {
        return "housing-stock-market";
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var quotas = events.stream()
                .filter(event -> event.data() instanceof MunicipalQuotaSet)
                .toList();
        return quotas.isEmpty() ? Uni.createFrom().voidItem() : market.keepQuotas(quotas);
    }
}
