// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.placement.municipality.domain.Municipality;
import nl.onderdak.placement.municipality.domain.MunicipalityVersion;
import nl.onderdak.placement.reorganisation.application.Successor;
import nl.onderdak.placement.reorganisation.application.Successors;

/** Keeps the view of municipalities and their successors as quota-service tells of them; passes over the rest. */
@ApplicationScoped
public class KeepMunicipalities implements EventHandler {

    private final Municipalities municipalities;
    private final Successors successors;

    KeepMunicipalities(Municipalities municipalities, Successors successors) {
        this.municipalities = municipalities;
        this.successors = successors;
    }

    @Override
    public String consumer() {
        return "placement-service";
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var versions = new ArrayList<MunicipalityVersion>();
        var ended = new ArrayList<Successor>();
        for (var event : events) {
            if (event.data() instanceof MunicipalityRegistered registered) {
                versions.add(new MunicipalityVersion(municipality(registered), event.sequence(), event.recordedAt()));
            }
            if (event.data() instanceof MunicipalityReorganised reorganised && ends(reorganised)) {
                ended.add(successor(reorganised));
            }
        }
        var kept = versions.isEmpty() ? Uni.createFrom().voidItem() : municipalities.register(versions);
        return ended.isEmpty() ? kept : kept.chain(() -> successors.keep(ended));
    }

    /** In a boundary change nobody ends, and households stay where they are to be housed. */
    private static boolean ends(MunicipalityReorganised reorganised) {
        return reorganised.kind() != Kind.BOUNDARY_CHANGE;
    }

    private static Successor successor(MunicipalityReorganised reorganised) {
        return new Successor(reorganised.municipality(), reorganised.principal(), reorganised.effectiveOn());
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
