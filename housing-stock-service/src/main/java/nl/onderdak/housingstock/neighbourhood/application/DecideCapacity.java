// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import nl.onderdak.housingstock.neighbourhood.domain.Neighbourhood;
import nl.onderdak.housingstock.neighbourhood.domain.NeighbourhoodRejection.DecidedByMunicipality;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Records what a neighbourhood can carry, as its municipality decides. */
@ApplicationScoped
public class DecideCapacity {

    private final Neighbourhoods neighbourhoods;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    DecideCapacity(
            Neighbourhoods neighbourhoods,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            RecordingClock recording) {
        this.neighbourhoods = neighbourhoods;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /** Records a decision; fails with {@link NotFound} outside the jurisdiction. */
    @WithTransaction
    public Uni<Capacity> decide(
            Organisation by, Neighbourhood neighbourhood, LocalDate effectiveOn, int homes, int capBasisPoints) {
        var municipality = neighbourhood.municipality();
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (jurisdiction instanceof Jurisdiction.OfCorporation) {
                        throw new Refused(new DecidedByMunicipality());
                    }
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                })
                .chain(() -> municipalities.find(Set.of(municipality)))
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw new NotFound();
                    }
                })
                .chain(() -> neighbourhoods.decide(neighbourhood, effectiveOn, homes, capBasisPoints, recording.now()));
    }
}
