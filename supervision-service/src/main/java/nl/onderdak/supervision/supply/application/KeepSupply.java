// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.housingstock.HousingStockEvent;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.supervision.supply.application.SupplyChanges.Change;
import nl.onderdak.supervision.supply.domain.HomeChange;
import nl.onderdak.web.processing.Processes;

/** Writes down what projects are expected to bring, which temporary homes end, and which homes are free. */
@ApplicationScoped
@Processes(Activity.SUPERVISION)
public class KeepSupply implements EventHandler {

    /** Name of the consumer. */
    public static final String CONSUMER = "supervision-supply";

    private final SupplyChanges changes;

    KeepSupply(SupplyChanges changes) {
        this.changes = changes;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    /** Keeps a batch with one statement per table. */
    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var places = new ArrayList<Change<PlacesExpected>>();
        var endings = new ArrayList<Change<TemporaryHomeEnding>>();
        var homes = new ArrayList<Change<HomeChange>>();
        for (var event : events) {
            if (event.data() instanceof HousingStockEvent fact) {
                switch (fact) {
                    case PlacesExpected expected -> places.add(Change.by(event, expected));
                    case TemporaryHomeEnding ending -> endings.add(Change.by(event, ending));
                    case VacancyEvent vacancy ->
                        HomeChange.by(vacancy).ifPresent(change -> homes.add(Change.by(event, change)));
                }
            }
        }
        return (places.isEmpty() ? Uni.createFrom().voidItem() : changes.appendPlaces(places))
                .chain(() -> endings.isEmpty() ? Uni.createFrom().voidItem() : changes.appendEndings(endings))
                .chain(() -> homes.isEmpty() ? Uni.createFrom().voidItem() : changes.appendHomes(homes));
    }
}
