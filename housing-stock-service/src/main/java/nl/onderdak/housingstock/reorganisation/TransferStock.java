// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reorganisation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.corporation.Corporations;
import nl.onderdak.housingstock.dwelling.Dwellings;
import nl.onderdak.housingstock.vacancy.application.VacancySets;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/**
 * Gives what stands in a municipality that ended to its principal successor (<i>herindeling</i>): dwellings, open
 * vacancies, and the area that corporations work in. Looks at what is, not at what happened, so that what comes late is
 * found as well.
 */
@ApplicationScoped
public class TransferStock {

    /** Most dwellings, and most vacancies, that one call transfers. */
    static final int BATCH = 500;

    private final Successors successors;
    private final Corporations corporations;
    private final Dwellings dwellings;
    private final VacancySets vacancies;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    TransferStock(
            Successors successors,
            Corporations corporations,
            Dwellings dwellings,
            VacancySets vacancies,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.successors = successors;
        this.corporations = corporations;
        this.dwellings = dwellings;
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /** Transfers a batch; answers whether more may wait. */
    @AsService
    @WithTransaction
    public Uni<Boolean> transfer() {
        return successors
                .inEffect(DutchCalendar.today(clock))
                .chain(inEffect -> inEffect.isEmpty()
                        ? Uni.createFrom().item(false)
                        : transfer(inEffect.stream()
                                .collect(Collectors.toMap(Successor::municipality, Function.identity()))));
    }

    private Uni<Boolean> transfer(Map<MunicipalityCode, Successor> inEffect) {
        var moves = inEffect.values().stream()
                .collect(Collectors.toMap(
                        one -> one.municipality().value(),
                        one -> one.successor().value()));
        return corporations
                .moveAreas(moves)
                .chain(() -> dwellings.move(moves, BATCH))
                .chain(moved -> vacancies
                        .lockOpen(moves.keySet(), BATCH)
                        .call(open -> transferAll(open, inEffect))
                        .map(open -> moved == BATCH || open.size() == BATCH));
    }

    private Uni<Void> transferAll(Collection<Vacancy> open, Map<MunicipalityCode, Successor> inEffect) {
        var changes = open.stream()
                .map(vacancy -> transferred(vacancy, inEffect.get(vacancy.municipality())))
                .toList();
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : vacancies
                        .store(states(changes))
                        .chain(() -> outbox.append(Facts.of(changes, recording.now())))
                        .chain(() -> record(open));
    }

    private Uni<Void> record(Collection<Vacancy> open) {
        var households =
                open.stream().flatMap(vacancy -> vacancy.household().stream()).toList();
        return trail.recordOwn("TRANSFER vacancies", Processing.of(Activity.ALLOCATION, clock.instant(), households));
    }

    private static Decision.Accepted<Vacancy> transferred(Vacancy vacancy, Successor successor) {
        return vacancy.transferTo(successor.successor(), successor.effectiveOn());
    }

    private static List<Vacancy> states(List<Decision.Accepted<Vacancy>> changes) {
        return changes.stream().map(Decision.Accepted::state).toList();
    }
}
