// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.statistics.application.Statistics.Area;
import nl.onderdak.placement.statistics.application.Statistics.Durations;
import nl.onderdak.placement.statistics.application.Statistics.RefusalPosition;
import nl.onderdak.placement.statistics.application.Statistics.Refusals;
import nl.onderdak.placement.statistics.domain.Composed;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads figures on households within the jurisdiction of the caller. */
@ApplicationScoped
public class FindStatistics {

    private final Statistics statistics;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindStatistics(Statistics statistics, Jurisdictions jurisdictions, Clock clock) {
        this.statistics = statistics;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Up to {@code most} municipalities with their waiting households, after this one. */
    @NoFacts
    @WithTransaction
    public Uni<List<Composed>> waiting(Organisation by, MunicipalityCode only, MunicipalityCode after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> statistics.waiting(jurisdiction, only, DutchCalendar.today(clock), after, most));
    }

    /** Up to {@code most} areas with the times of the households that were housed in a half-year, after this one. */
    @NoFacts
    @WithTransaction
    public Uni<List<Durations>> durations(
            Organisation by, Area per, HalfYear halfYear, Instant knownAt, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> statistics.durations(jurisdiction, per, halfYear, knownAt, after, most));
    }

    /** Up to {@code most} figures on offers that were refused in a half-year, after this position. */
    @NoFacts
    @WithTransaction
    public Uni<List<Refusals>> refusals(
            Organisation by, HalfYear halfYear, Instant knownAt, RefusalPosition after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> statistics.refusals(jurisdiction, halfYear, knownAt, after, most));
    }
}
