// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.placement.municipality.domain.Municipality;

/** Keeps the view of municipalities as quota-service tells of them; passes over everything else it tells. */
@ApplicationScoped
public class KeepMunicipalities implements EventHandler {

    private final Municipalities municipalities;

    KeepMunicipalities(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String consumer() {
        return "placement-service";
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var latest = new LinkedHashMap<MunicipalityCode, Municipality>();
        for (var event : events) {
            if (event.data() instanceof MunicipalityRegistered registered) {
                latest.put(registered.municipality(), municipality(registered));
            }
        }
        return latest.isEmpty() ? Uni.createFrom().voidItem() : municipalities.put(latest.values());
    }

    private static Municipality municipality(MunicipalityRegistered registered) {
        return new Municipality(
                registered.municipality(),
                registered.name(),
                registered.province(),
                registered.validFrom(),
                registered.validUntil());
    }
}
