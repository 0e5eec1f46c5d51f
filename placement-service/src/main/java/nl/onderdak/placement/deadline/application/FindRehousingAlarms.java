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
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.deadline.application.Deadlines.End;
import nl.onderdak.placement.deadline.domain.RehousingNotice;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Finds the households whose home ends within the notice. An alarm opens when that day comes, and closes when they live
 * elsewhere or the home has no such end any more.
 */
@ApplicationScoped
public class FindRehousingAlarms {

    private final TemporaryHomes homes;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;

    FindRehousingAlarms(TemporaryHomes homes, Jurisdictions jurisdictions, AuditTrail trail, Clock clock) {
        this.homes = homes;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The alarms of a day.
     *
     * @param today the day
     * @param notice the notice in force
     * @param alarms by last day
     */
    public record Open(LocalDate today, RehousingNotice notice, List<RehousingAlarm> alarms) {}

    /** Up to {@code most} open alarms within the jurisdiction of the caller, after this end. */
    @NoFacts
    @WithTransaction
    public Uni<Open> open(Organisation by, MunicipalityCode municipality, End after, int most) {
        var today = DutchCalendar.today(clock);
        return homes.notice(today)
                .chain(notice -> jurisdictions
                        .of(by)
                        .chain(jurisdiction ->
                                homes.households(jurisdiction, municipality, notice.lastAlarming(today), after, most))
                        .chain(trail::disclose)
                        .map(found -> new Open(today, notice, found)));
    }
}
