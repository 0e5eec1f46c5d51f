// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.supervision.accommodation.HousedForms;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.forecast.domain.Pace;
import nl.onderdak.supervision.pace.application.FindPace;
import nl.onderdak.supervision.pace.domain.PaceClass;
import nl.onderdak.supervision.standing.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a dossier that are figures, in persons. */
final class DossierFiguresResponse {

    private DossierFiguresResponse() {}

    @Schema(name = "DossierStanding", description = "Where a municipality stands today, in persons")
    record StandingPart(
            @Schema(description = "Position at the end of this day (peildatum)")
            LocalDate validOn,

            @Schema(description = "Facts recorded up to and including this moment")
            Instant knownAt,

            @Schema(description = "The half-year of the day (periode)")
            HalfYear halfYear,

            @Schema(description = "Its quota (taakstelling)")
            long quota,

            @Schema(description = "Quota with the backlog added or the surplus taken off")
            long correctedQuota,

            @Schema(description = "Housed in it (realisatie)")
            long realised,

            @Schema(description = "Balance (saldo); negative is backlog")
            long balance,

            @Schema(description = "Persons behind (achterstand)")
            long backlog,

            @Schema(
                    description =
                            "First half-year of the row that ended with a backlog (achterstand sinds); null without"
                                    + " backlog",
                    nullable = true)
            HalfYear behindSince,

            @Schema(description = "Closed half-years in a row that ended with a culpable backlog")
            int missedInARow,

            @Schema(description = "The part of the backlog that too few couplings explain (verschoonbaar)")
            long excusable,

            @Schema(description = "The rest of the backlog (verwijtbaar)")
            long culpable,

            @Schema(description = Status.DESCRIPTION) Status status,

            @Schema(description = "Why the figures are provisional")
            Set<Provisional> reasons,

            @Schema(description = "SHA-256 of the standing; equal for the same day and moment for good")
            String hash) {

        static StandingPart of(Standing standing) {
            var balance = standing.balance();
            return new StandingPart(
                    standing.validOn(),
                    standing.knownAt(),
                    balance.halfYear(),
                    balance.quota(),
                    balance.correctedQuota(),
                    balance.realised(),
                    balance.balance(),
                    balance.backlog(),
                    standing.behindSince().map(Standing.Since::halfYear).orElse(null),
                    standing.missedInARow(),
                    standing.excuse().excusable(),
                    standing.excuse().culpable(),
                    Status.of(standing.provisional()),
                    standing.provisional(),
                    standing.hash());
        }
    }

    @Schema(name = "DossierCouplings", description = "Couplings of a municipality, known at the moment of its standing")
    record CouplingsPart(
            @Schema(description = "Households of which a member waits for a home (openstaande koppelingen)")
            long open,

            @Schema(description = "Members who wait (wachtende personen)")
            long waiting,

            @Schema(
                    description = "The last supply that was signalled for the present half-year or the one before; null"
                            + " when none was",
                    nullable = true)
            SupplyPart supply) {

        static CouplingsPart of(Dossier.Figures figures) {
            return new CouplingsPart(
                    figures.demand().couplings(),
                    figures.demand().persons(),
                    figures.supply().map(SupplyPart::of).orElse(null));
        }
    }

    @Schema(name = "DossierSupply", description = "Supply of couplings on a reference date, in persons (koppelaanbod)")
    record SupplyPart(
            @Schema(description = "Of this half-year (periode)")
            HalfYear halfYear,

            @Schema(description = "1 April or 1 October (peildatum)")
            LocalDate referenceDate,

            @Schema(description = "Housed in the half-year up to that day, and coupled without a home on it")
            long supply,

            @Schema(description = "What it lacked (te weinig gekoppeld)")
            long shortBy) {

        static SupplyPart of(Supply supply) {
            return new SupplyPart(supply.halfYear(), supply.referenceDate(), supply.supply(), supply.shortBy());
        }
    }

    @Schema(name = "DossierStock", description = "Homes that a municipality has and expects (woningaanbod)")
    record StockPart(
            @Schema(description = "Homes that a permit holder can be offered now (vrije woningen)")
            long freeHomes,

            @Schema(description = "Persons whom they suit at most")
            long freePersons,

            @Schema(description = "The present half-year and the next three, in persons")
            List<ComingPart> coming,

            @Schema(
                    description = "Everything that housing-stock-service recorded up to and including this moment is in"
                            + " it; null before it was first read",
                    nullable = true)
            Instant knownAt,

            @Schema(
                    description = "Why it may lack what was recorded: EVENTS_PARKED, SOURCE_BEHIND; empty when nothing"
                            + " is missing")
            Set<Provisional> reasons) {

        private static final int HALF_YEARS = 4;

        static StockPart of(Dossier.Figures figures) {
            var stock = figures.stock();
            var halfYears = Stream.iterate(figures.halfYear(), HalfYear::next)
                    .limit(HALF_YEARS)
                    .toList();
            var until = halfYears.getLast();
            var places = stock.ahead().places(figures.standing().validOn(), until);
            var ending = stock.ahead().endings(until);
            var family = stock.ahead().family(figures.halfYear(), until);
            return new StockPart(
                    stock.free().homes(),
                    stock.free().persons(),
                    halfYears.stream()
                            .map(each -> new ComingPart(
                                    each,
                                    places.getOrDefault(each, 0L),
                                    ending.getOrDefault(each, 0L),
                                    family.getOrDefault(each, 0L)))
                            .toList(),
                    stock.completeness().knownAt(),
                    stock.completeness().reasons());
        }
    }

    @Schema(name = "DossierComing", description = "What is expected of homes and family in a half-year, in persons")
    record ComingPart(
            @Schema(description = "Which (periode)") HalfYear halfYear,

            @Schema(description = "Persons for whom projects bring places, weighted by probability (planaanbod)")
            long places,

            @Schema(description = "Persons whose temporary home ends (aflopende tijdelijke plekken)")
            long ending,

            @Schema(description = "Family members who are expected to join a household (nareizigers)")
            long family) {}

    @Schema(name = "DossierHoused", description = "Persons housed in one form of accommodation")
    record HousedPart(
            @Schema(description = "Half-year of moving in (periode)")
            HalfYear halfYear,

            @Schema(description = "Form of accommodation (vorm van huisvesting)")
            AccommodationKind form,

            @Schema(description = "Persons who count") long persons) {

        /** By half-year and form. */
        static List<HousedPart> of(HousedForms housed) {
            return housed.persons().entrySet().stream()
                    .flatMap(halfYear -> halfYear.getValue().entrySet().stream()
                            .map(form -> new HousedPart(halfYear.getKey(), form.getKey(), form.getValue())))
                    .sorted(Comparator.comparing(HousedPart::halfYear).thenComparing(HousedPart::form))
                    .toList();
        }
    }

    @Schema(name = "DossierPace", description = "Whether a municipality keeps pace with its quota (tempo)")
    record PacePart(
            @Schema(description = "Months passed of six, in per cent (verwacht percentage)", examples = "83.3")
            BigDecimal expectedPercentage,

            @Schema(
                    description = "Realised of the corrected quota, in per cent (percentage)",
                    examples = "54.4",
                    nullable = true)
            BigDecimal realisedPercentage,

            @Schema(description = "The class of the pace (tempoklasse)")
            PaceClass paceClass,

            @Schema(
                    description = "Persons housed per half-year in the last two closed half-years; null when they are"
                            + " not in the ledger",
                    nullable = true)
            BigDecimal lastPerHalfYear,

            @Schema(description = "The end of the half-year, at which nothing is to be left (in te lopen op)")
            LocalDate clearedBy,

            @Schema(description = "Persons still to be housed until then (nog te huisvesten)")
            long stillToHouse,

            @Schema(description = "Whole persons per month that are enough (benodigd tempo)")
            long requiredPerMonth) {

        static PacePart of(FindPace.Found found) {
            var progress = found.progress();
            return new PacePart(
                    progress.expected().percentage(),
                    progress.realised().percentage(),
                    progress.paceClass(found.boundary()),
                    found.forecast().lastYear().map(Pace::perPeriod).orElse(null),
                    found.clearedBy(),
                    found.forecast().stillToHouse(),
                    found.forecast().requiredPerMonth(found.clearedBy()).enough());
        }
    }
}
