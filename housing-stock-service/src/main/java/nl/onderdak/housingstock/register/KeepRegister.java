// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
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
        var registered = new LinkedHashMap<MunicipalityCode, Municipality>();
        var ended = new ArrayList<Successor>();
        for (var event : events) {
            if (event.data() instanceof MunicipalityRegistered fact) {
                registered.put(fact.municipality(), municipality(fact));
            } else if (event.data() instanceof MunicipalityReorganised fact && fact.ends()) {
                ended.add(new Successor(fact.municipality(), fact.principal(), fact.effectiveOn()));
            }
        }
        return (registered.isEmpty() ? Uni.createFrom().voidItem() : municipalities.register(registered.values()))
                .chain(() -> ended.isEmpty() ? Uni.createFrom().voidItem() : successors.keep(ended));
    }

    private static Municipality municipality(MunicipalityRegistered fact) {
        return new Municipality(fact.municipality(), fact.name(), fact.province(), fact.validFrom(), fact.validUntil());
    }
}
