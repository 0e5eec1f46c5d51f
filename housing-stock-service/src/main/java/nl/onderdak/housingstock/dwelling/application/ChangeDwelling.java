// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingEnd;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.DwellingOnOffer;
import nl.onderdak.housingstock.temporary.application.RecordEndings;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/**
 * Changes a dwelling, or takes it out of the stock; a vacancy keeps the capacity it was announced with.
 */
@ApplicationScoped
public class ChangeDwelling {

    private final Dwellings dwellings;
    private final RecordEndings endings;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final RecordingClock recording;

    ChangeDwelling(
            Dwellings dwellings,
            RecordEndings endings,
            Jurisdictions jurisdictions,
            Clock clock,
            RecordingClock recording) {
        this.dwellings = dwellings;
        this.endings = endings;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Changes a dwelling.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Dwelling> change(
            Organisation by,
            String reference,
            SeenVersion expected,
            Dwelling.Particulars particulars,
            Dwelling.Building building) {
        return lock(by, reference, expected)
                .map(dwelling -> Outcome.acceptedOrRefused(dwelling.changed(particulars, building)))
                .map(Decision.Accepted::state)
                .call(changed -> dwellings.store(List.of(changed), DutchCalendar.today(clock), recording.now()))
                .call(() -> endings.again(List.of(reference)));
    }

    /**
     * Takes a dwelling out of the stock, unless it or a place in it is on offer.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Dwelling> end(Organisation by, String reference, SeenVersion expected, DwellingEnd end) {
        return lock(by, reference, expected)
                .map(dwelling -> Outcome.acceptedOrRefused(dwelling.ended(end, DutchCalendar.today(clock))))
                .map(Decision.Accepted::state)
                .call(() -> dwellings.isOnOffer(reference).invoke(onOffer -> {
                    if (onOffer) {
                        throw new Refused(new DwellingOnOffer(reference));
                    }
                }))
                .call(ended -> dwellings.store(List.of(ended), end.on(), recording.now()))
                .call(() -> endings.again(List.of(reference)));
    }

    private Uni<Dwelling> lock(Organisation by, String reference, SeenVersion expected) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(dwelling -> Version.check(expected, dwelling.version()));
    }
}
