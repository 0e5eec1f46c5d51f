// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.coupling.domain.TemporaryPlace;
import nl.onderdak.placement.deadline.application.Deadlines.End;
import nl.onderdak.placement.deadline.application.Deadlines.Expecting;
import nl.onderdak.placement.deadline.application.Deadlines.Place;
import nl.onderdak.placement.deadline.application.Deadlines.Temporary;
import nl.onderdak.placement.deadline.application.Deadlines.TemporaryFilter;
import nl.onderdak.placement.deadline.application.Deadlines.Waiting;
import nl.onderdak.placement.deadline.application.Deadlines.WaitingFilter;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads households by their deadlines within the jurisdiction of the caller. */
@ApplicationScoped
public class FindDeadlines {

    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;

    FindDeadlines(Deadlines deadlines, Jurisdictions jurisdictions, AuditTrail trail, Clock clock) {
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Today in the Netherlands, for the deadlines. */
    public LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /** Up to {@code most} waiting households in the order of waiting, after this place. */
    @NoFacts
    @WithTransaction
    public Uni<List<Waiting>> waiting(Organisation by, WaitingFilter filter, Place after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> deadlines.waiting(jurisdiction, filter, today(), after, most))
                .chain(trail::disclose);
    }

    /** Up to {@code most} households in temporary places, after this end. */
    @NoFacts
    @WithTransaction
    public Uni<List<Temporary>> temporary(Organisation by, TemporaryFilter filter, End after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> deadlines.temporary(jurisdiction, filter, after, most))
                .chain(trail::disclose);
    }

    /** Up to {@code most} households that expect family by this day or before, after this end. */
    @NoFacts
    @WithTransaction
    public Uni<List<Expecting>> expecting(
            Organisation by, MunicipalityCode municipality, LocalDate arriveUntil, End after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> deadlines.expecting(jurisdiction, municipality, arriveUntil, after, most))
                .chain(trail::disclose);
    }

    /** The number of temporary places in the country for which a next home is urgent. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Long> alarms() {
        return deadlines.withoutNextHome(TemporaryPlace.lastAlarming(today()));
    }
}
