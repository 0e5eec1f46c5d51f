// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;

/** Keeps the view of municipalities and their successors; skips all other events. */
@ApplicationScoped
public class KeepRegister implements EventHandler {

    private final Municipalities municipalities;
    private final Successors successors;

    KeepRegister(Municipalities municipalities, Successors successors) {
        this.municipalities = municipalities;
        this.successors = successors;
    }

    @Override
    public String consumer() {
        return "housing-stock-register";
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var registered = new ArrayList<Municipality>();
        var ended = new ArrayList<Successor>();
        for (var event : events) {
            if (event.data() instanceof MunicipalityRegistered fact) {
                registered.add(municipality(fact, event));
            } else if (event.data() instanceof MunicipalityReorganised fact && fact.ends()) {
                ended.add(new Successor(fact.municipality(), fact.principal(), fact.effectiveOn()));
            }
        }
        return (registered.isEmpty() ? Uni.createFrom().voidItem() : municipalities.register(registered))
                .chain(() -> ended.isEmpty() ? Uni.createFrom().voidItem() : successors.keep(ended));
    }

    private static Municipality municipality(MunicipalityRegistered fact, ReceivedEvent event) {
        return new Municipality(
                fact.municipality(),
                fact.name(),
                fact.province(),
                fact.validFrom(),
                fact.validUntil(),
                event.sequence(),
                event.recordedAt());
    }
}
