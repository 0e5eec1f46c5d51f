// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentDraft;
import nl.onderdak.supervision.policy.application.Policies;
import nl.onderdak.supervision.policy.domain.Category;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/**
 * Officials of a province decide on the assessments of its municipalities: one proposes, another approves. Methods fail
 * with {@link ForbiddenException} for another organisation, with {@link NotFound} for an assessment outside the
 * jurisdiction, and with {@link nl.onderdak.web.concurrency.PreconditionFailed} when it has changed since the caller
 * saw it.
 */
@ApplicationScoped
public class DecideAssessment {

    private static final long FIRST_FACT = 1;

    private final Assessments assessments;
    private final Policies policies;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    DecideAssessment(
            Assessments assessments,
            Policies policies,
            Jurisdictions jurisdictions,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.assessments = assessments;
        this.policies = policies;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /** Proposes a decision; it takes the place of one that waits. */
    @WithTransaction
    public Uni<Decision<Assessment>> propose(Organisation by, UUID id, SeenVersion expected, AssessmentDraft draft) {
        return locked(by, id, expected)
                .chain(assessment -> categories(assessment).map(categories -> assessment.propose(draft, categories)))
                .call(this::keep);
    }

    /**
     * Approves the decision that waits.
     *
     * @param approver account of the official
     * @param function on whose behalf, such as Gedeputeerde Staten
     */
    @WithTransaction
    public Uni<Decision<Assessment>> approve(
            Organisation by, UUID id, SeenVersion expected, String approver, String function) {
        return locked(by, id, expected)
                .map(assessment -> assessment.approve(approver, function, DutchCalendar.today(clock)))
                .call(this::keep);
    }

    private Uni<Assessment> locked(Organisation by, UUID id, SeenVersion expected) {
        if (!(by instanceof Organisation.Province)) {
            throw new ForbiddenException();
        }
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> assessments.lock(new Assessments.Sight(jurisdiction, false), id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(assessment -> Version.check(expected, assessment.version()));
    }

    private Uni<Set<String>> categories(Assessment assessment) {
        return policies.find(assessment.proposal().policy())
                .map(found -> found.stream()
                        .flatMap(policy -> policy.categories().stream())
                        .map(Category::code)
                        .collect(Collectors.toSet()));
    }

    private Uni<Void> keep(Decision<Assessment> decision) {
        return switch (decision) {
            case Decision.Accepted<Assessment>(var assessment, var events) -> keep(assessment, events);
            case Decision.Rejected<Assessment> _ -> Uni.createFrom().voidItem();
        };
    }

    /** Drafts are no facts to others, so that the one of the approval is the first. */
    private Uni<Void> keep(Assessment assessment, List<DomainEvent> events) {
        var now = recording.now();
        return assessments
                .addDecision(assessment, now)
                .chain(() -> outbox.append(events.stream()
                        .map(event -> new OutgoingEvent(event, FIRST_FACT, now))
                        .toList()));
    }
}
