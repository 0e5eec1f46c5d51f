// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.mismatch.domain.LargeFamilyThreshold;
import nl.onderdak.housingstock.mismatch.domain.Mismatch;
import nl.onderdak.housingstock.mismatch.domain.Returned;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads need against supply, and the evidence that couplings were short, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindMismatches {

    private final Mismatches mismatches;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindMismatches(Mismatches mismatches, Jurisdictions jurisdictions, Clock clock) {
        this.mismatches = mismatches;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Need against supply, with what it is based on.
     *
     * @param halfYear in which units become available
     * @param day as of which need and supply are counted
     * @param threshold of large families in force on that day
     * @param byLandlord whether the supply is that of one landlord
     * @param lines one for each kind of home in each municipality
     */
    public record Found(
            HalfYear halfYear,
            LocalDate day,
            LargeFamilyThreshold threshold,
            boolean byLandlord,
            List<Mismatch> lines) {}

    /**
     * Need against supply of a half-year.
     *
     * @param halfYear or null for that of today
     * @param validOn or null for today, or the nearest day of the half-year
     */
    @NoFacts
    @WithTransaction
    public Uni<Found> find(
            Organisation by, MunicipalityCode municipality, HalfYear halfYear, LocalDate validOn, Instant knownAt) {
        var today = DutchCalendar.today(clock);
        var period = halfYear == null ? HalfYear.of(validOn == null ? today : validOn) : halfYear;
        var day = validOn == null ? nearest(period, today) : validOn;
        var filter = new Mismatches.Filter(municipality, day, knownAt);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> mismatches
                        .threshold(day)
                        .chain(threshold -> mismatches
                                .needs(jurisdiction, filter)
                                .chain(needs -> mismatches
                                        .supplies(jurisdiction, filter, period.end())
                                        .map(supplies -> new Found(
                                                period,
                                                day,
                                                threshold,
                                                jurisdiction instanceof Jurisdiction.OfCorporation,
                                                Mismatch.of(needs, supplies, threshold))))));
    }

    /**
     * Vacancies that went back for lack of couplings, as {@link Mismatches#returned}.
     *
     * @param validOn or null for all days
     */
    @NoFacts
    @WithTransaction
    public Uni<List<Returned>> returned(
            Organisation by, MunicipalityCode municipality, HalfYear halfYear, LocalDate validOn, Instant knownAt) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> mismatches.returned(
                        jurisdiction, new Mismatches.Filter(municipality, validOn, knownAt), halfYear));
    }

    private static LocalDate nearest(HalfYear halfYear, LocalDate day) {
        if (day.isBefore(halfYear.start())) {
            return halfYear.start();
        }
        return day.isAfter(halfYear.end()) ? halfYear.end() : day;
    }
}
