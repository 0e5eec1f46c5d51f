// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.complex.application.Complexes;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Successor;
import nl.onderdak.register.Successors;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/**
 * Moves the stock of an ended municipality to its successor (<i>herindeling</i>): dwellings, exclusions of complexes,
 * open vacancies, and the areas of landlords. Reads the current rows and not the events, so that late rows are found as well.
 */
@ApplicationScoped
public class TakeOverStock {

    /** Most dwellings, and most vacancies, per call. */
    public static final int BATCH = 500;

    private final Successors successors;
    private final Landlords landlords;
    private final Dwellings dwellings;
    private final Complexes complexes;
    private final KeepVacancies keep;
    private final Reservations reservations;
    private final VacancySets sets;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    TakeOverStock(
            Successors successors,
            Landlords landlords,
            Dwellings dwellings,
            Complexes complexes,
            KeepVacancies keep,
            Reservations reservations,
            VacancySets sets,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.successors = successors;
        this.landlords = landlords;
        this.dwellings = dwellings;
        this.complexes = complexes;
        this.keep = keep;
        this.reservations = reservations;
        this.sets = sets;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /** Takes over a batch and returns the size of its larger part: {@link #BATCH} when more may be due. */
    @AsService
    @WithTransaction
    public Uni<Integer> takeOver() {
        return successors
                .principal(DutchCalendar.today(clock))
                .chain(ended -> ended.isEmpty() ? Uni.createFrom().item(0) : takeOver(ended));
    }

    private Uni<Integer> takeOver(Map<MunicipalityCode, Successor> ended) {
        var successorOf = ended.values().stream().collect(toMap(Successor::municipality, Successor::successor));
        return landlords
                .takeOverAreas(successorOf)
                .chain(() -> reservations.takeOver(successorOf, recording.now()))
                .chain(() -> complexes.takeOver(successorOf))
                .chain(() -> dwellings.takeOver(ended.values(), BATCH, recording.now()))
                .chain(moved -> sets.lockOpen(successorOf.keySet(), BATCH)
                        .call(open -> open.isEmpty() ? Uni.createFrom().voidItem() : takeOver(open, ended))
                        .map(open -> Math.max(moved, open.size())));
    }

    private Uni<Void> takeOver(List<Vacancy> open, Map<MunicipalityCode, Successor> ended) {
        var changes = open.stream()
                .map(vacancy -> takenOver(vacancy, ended.get(vacancy.municipality())))
                .toList();
        var households =
                open.stream().flatMap(vacancy -> vacancy.household().stream()).toList();
        return keep.changed(changes)
                .chain(() -> trail.recordOwn(
                        "TAKE OVER vacancies", Processing.of(Activity.ALLOCATION, clock.instant(), households)));
    }

    private static Decision.Accepted<Vacancy> takenOver(Vacancy vacancy, Successor successor) {
        return vacancy.takenOverBy(successor.successor(), successor.effectiveOn());
    }
}
