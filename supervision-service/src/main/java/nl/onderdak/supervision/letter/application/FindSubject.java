// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.actionplan.application.FindActionPlans;
import nl.onderdak.supervision.ladder.application.Interventions;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterSubject;
import nl.onderdak.web.problem.NotFound;

/** Finds what a letter is about, as it stands now; joins the transaction of its caller. */
@ApplicationScoped
class FindSubject {

    private final Interventions interventions;
    private final FindActionPlans plans;

    FindSubject(Interventions interventions, FindActionPlans plans) {
        this.interventions = interventions;
        this.plans = plans;
    }

    /** Rejected when the letter cannot be about it; fails with {@link NotFound} when the caller may not see it. */
    Uni<Decision<LetterSubject>> find(Organisation by, LetterKind kind, UUID id) {
        return switch (kind) {
            case CALL -> Uni.createFrom().item(Decision.accepted(LetterSubject.ALL_COLLEGES));
            case PLAN_REQUEST ->
                plans.find(by, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .map(plan -> decided(LetterSubject.refusal(plan), LetterSubject.of(plan)));
            case INTENTION, DECISION, LAPSE ->
                interventions
                        .find(by, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .map(step -> decided(LetterSubject.refusal(kind, step), LetterSubject.of(step)));
        };
    }

    private static Decision<LetterSubject> decided(Optional<Rejection> refusal, LetterSubject subject) {
        return refusal.<Decision<LetterSubject>>map(Decision::rejected).orElseGet(() -> Decision.accepted(subject));
    }
}
