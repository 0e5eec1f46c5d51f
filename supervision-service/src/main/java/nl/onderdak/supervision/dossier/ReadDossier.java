// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.accommodation.CountHousedForms;
import nl.onderdak.supervision.accommodation.HousedForms;
import nl.onderdak.supervision.actionplan.application.ActionPlanRanking;
import nl.onderdak.supervision.actionplan.application.ActionPlans;
import nl.onderdak.supervision.actionplan.application.FindActionPlans;
import nl.onderdak.supervision.assessment.application.Assessments;
import nl.onderdak.supervision.assessment.application.FindAssessments;
import nl.onderdak.supervision.assessment.application.KeepSelfAssessments;
import nl.onderdak.supervision.assessment.application.SelfAssessments;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentStatus;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.VisibleAreas;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.demand.CountDemand;
import nl.onderdak.supervision.demand.Demand;
import nl.onderdak.supervision.forecast.application.CompareForecasts;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.ladder.application.Interventions;
import nl.onderdak.supervision.letter.application.FindLetters;
import nl.onderdak.supervision.letter.application.Letters;
import nl.onderdak.supervision.pace.application.FindPace;
import nl.onderdak.supervision.signal.application.ListSignals;
import nl.onderdak.supervision.signal.application.Signals;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.web.paging.Ordering;
import nl.onderdak.web.problem.NotFound;

/** Puts the dossier of a municipality together from what its features show to the caller. */
@ApplicationScoped
class ReadDossier {

    /** Letters and entries that a dossier shows. */
    static final int MOST = 10;

    private final FindStandings findStandings;
    private final VisibleAreas areas;
    private final CountDemand countDemand;
    private final ReadStock readStock;
    private final ListSignals listSignals;
    private final Interventions interventions;
    private final FindAssessments findAssessments;
    private final KeepSelfAssessments selfAssessments;
    private final FindActionPlans findPlans;
    private final CompareForecasts forecasts;
    private final FindLetters findLetters;
    private final KeepDossier entries;
    private final FindPace findPace;
    private final CountHousedForms housedForms;

    ReadDossier(
            FindStandings findStandings,
            VisibleAreas areas,
            CountDemand countDemand,
            ReadStock readStock,
            ListSignals listSignals,
            Interventions interventions,
            FindAssessments findAssessments,
            KeepSelfAssessments selfAssessments,
            FindActionPlans findPlans,
            CompareForecasts forecasts,
            FindLetters findLetters,
            KeepDossier entries,
            FindPace findPace,
            CountHousedForms housedForms) {
        this.findStandings = findStandings;
        this.areas = areas;
        this.countDemand = countDemand;
        this.readStock = readStock;
        this.listSignals = listSignals;
        this.interventions = interventions;
        this.findAssessments = findAssessments;
        this.selfAssessments = selfAssessments;
        this.findPlans = findPlans;
        this.forecasts = forecasts;
        this.findLetters = findLetters;
        this.entries = entries;
        this.findPace = findPace;
        this.housedForms = housedForms;
    }

    /**
     * The dossier on the present day; fails with {@link NotFound} for a municipality outside the jurisdiction. The pace and the
     * forms are read after the rest: the first looks at the ledger in a session of its own, the second as the service.
     */
    Uni<Dossier> of(Organisation by, MunicipalityCode municipality, LocalDate today) {
        return parts(by, municipality, today)
                .chain(parts -> pace(by, parts.figures())
                        .chain(pace -> housed(municipality, today)
                                .map(housed ->
                                        new Dossier(parts.figures(), parts.measures(), parts.papers(), pace, housed))));
    }

    /** What one transaction reads; the entries come first, as they fail outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    Uni<Dossier.Parts> parts(Organisation by, MunicipalityCode municipality, LocalDate today) {
        return entries.newest(by, municipality, MOST)
                .chain(written -> figures(by, municipality, today)
                        .chain(figures -> measures(by, figures)
                                .chain(measures -> papers(by, municipality, written)
                                        .map(papers -> new Dossier.Parts(figures, measures, papers)))));
    }

    private Uni<Dossier.Figures> figures(Organisation by, MunicipalityCode municipality, LocalDate today) {
        return findStandings
                .find(by, municipality, AsOf.of(today, null))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(standing -> demand(standing)
                        .chain(demand -> supply(by, standing)
                                .chain(supply -> readStock
                                        .of(municipality, standing.validOn(), standing.knownAt())
                                        .map(stock -> new Dossier.Figures(standing, demand, supply, stock)))));
    }

    private Uni<Demand> demand(Standing standing) {
        return countDemand
                .some(List.of(standing.municipality()), standing.validOn(), standing.knownAt())
                .map(counted -> counted.getOrDefault(standing.municipality(), Demand.NONE));
    }

    private Uni<Optional<Supply>> supply(Organisation by, Standing standing) {
        var from = HalfYear.of(standing.validOn()).previous();
        return areas.history(by, standing.municipality(), from, AsOf.of(standing.validOn(), standing.knownAt()))
                .map(history -> history.flatMap(ReadDossier::lastSupply));
    }

    private static Optional<Supply> lastSupply(MunicipalityHistory history) {
        return history.supplies().values().stream().max(comparing(Supply::halfYear));
    }

    private Uni<Dossier.Measures> measures(Organisation by, Dossier.Figures figures) {
        var municipality = figures.municipality();
        return listSignals
                .list(by, new Signals.Filter(municipality, null, true, null, null), null, Integer.MAX_VALUE)
                .chain(signals -> interventions
                        .of(by, municipality)
                        .chain(steps -> assessment(by, municipality)
                                .chain(assessment -> selfAssessment(by, figures)
                                        .chain(selfAssessment -> findPlans
                                                .list(
                                                        by,
                                                        new ActionPlans.Filter(municipality, null, null),
                                                        Ordering.first(ActionPlanRanking.ORDERED),
                                                        Integer.MAX_VALUE)
                                                .map(plans -> new Dossier.Measures(
                                                        signals,
                                                        steps.stream()
                                                                .filter(step -> step.state()
                                                                        .isCurrent())
                                                                .toList(),
                                                        assessment,
                                                        selfAssessment,
                                                        plans.reversed()))))));
    }

    private Uni<Optional<Assessment>> assessment(Organisation by, MunicipalityCode municipality) {
        var approved = new Assessments.Filter(null, municipality, AssessmentStatus.DECIDED);
        return findAssessments
                .list(by, approved, null, Integer.MAX_VALUE)
                .map(found -> found.stream().max(lastApproved()));
    }

    private static Comparator<Assessment> lastApproved() {
        return comparing(Assessment::decidedOn).thenComparing(Assessment::day);
    }

    private Uni<Optional<SelfAssessment>> selfAssessment(Organisation by, Dossier.Figures figures) {
        return selfAssessments
                .latest(by, figures.halfYear(), figures.standing().province())
                .map(found -> found.stream()
                        .map(SelfAssessments.Latest::assessment)
                        .filter(one -> one.municipality().equals(figures.municipality()))
                        .findFirst());
    }

    private Uni<Dossier.Papers> papers(Organisation by, MunicipalityCode municipality, List<DossierEntry> written) {
        return forecasts
                .newest(by, municipality)
                .chain(forecast -> findLetters
                        .list(by, new Letters.Filter(null, null, municipality), null, Integer.MAX_VALUE)
                        .map(letters -> new Dossier.Papers(
                                forecast,
                                letters.reversed().stream().limit(MOST).toList(),
                                written)));
    }

    /** To the end of the half-year. */
    private Uni<Optional<FindPace.Found>> pace(Organisation by, Dossier.Figures figures) {
        var standing = figures.standing();
        return findPace.find(
                by,
                new Area.OneMunicipality(standing.municipality()),
                AsOf.of(standing.validOn(), standing.knownAt()),
                Forecast.first(standing.validOn()).end());
    }

    /**
     * Of a municipality that the caller may see. Reads as the service: what a municipality took over counts for it, also
     * for a reader without access to the one that ended.
     */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<HousedForms> housed(MunicipalityCode municipality, LocalDate today) {
        return housedForms.of(municipality, HalfYear.of(today).previous().start(), today);
    }
}
