// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.assessment.application.FindAssessments;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.SupervisionLevel;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.LadderRejection;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.supervision.ladder.domain.Proposal;
import nl.onderdak.supervision.ladder.domain.StepRequest;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Proposes an act on the ladder of a municipality; nothing changes for others until another official approves it. */
@ApplicationScoped
public class ProposeAct {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Ladders ladders;
    private final LockLadder lockLadder;
    private final GatherCircumstances circumstances;
    private final FindAssessments findAssessments;
    private final RecordActs recordActs;
    private final Jurisdictions jurisdictions;

    ProposeAct(
            Ladders ladders,
            LockLadder lockLadder,
            GatherCircumstances circumstances,
            FindAssessments findAssessments,
            RecordActs recordActs,
            Jurisdictions jurisdictions) {
        this.ladders = ladders;
        this.lockLadder = lockLadder;
        this.circumstances = circumstances;
        this.findAssessments = findAssessments;
        this.recordActs = recordActs;
        this.jurisdictions = jurisdictions;
    }

    /**
     * A step to propose.
     *
     * @param municipality CBS code
     * @param scope what it is about
     * @param step the step
     * @param assessment the approved assessment that it rests on
     * @param persons persons that a decision names, or null
     * @param term last day to comply, or null
     * @param overruleReason why a step that a guard of proportionality refuses is proportionate, or null
     * @param proposal author, function and reason
     */
    public record ProposedStep(
            MunicipalityCode municipality,
            LadderScope scope,
            Step step,
            UUID assessment,
            Integer persons,
            LocalDate term,
            String overruleReason,
            Proposal proposal) {

        private StepRequest in(LocalDate round) {
            return new StepRequest(step, assessment, round, persons, term, overruleReason, proposal);
        }
    }

    /**
     * Proposes a step; fails with {@link NotFound} for a municipality outside the jurisdiction, and with {@link Refused}
     * when a rule says no, the assessment is not an approved one of the municipality, or it was decided with a step that
     * goes less far and no reason is given.
     */
    @WithTransaction
    public Uni<Intervention> step(Organisation by, ProposedStep proposed) {
        var id = IDS.generate();
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(proposed.municipality())) {
                        throw new NotFound();
                    }
                })
                .chain(() -> findAssessments.find(by, proposed.assessment()))
                .map(found -> round(found, proposed))
                .chain(round -> ladders.lock(proposed.municipality(), proposed.scope())
                        .chain(ladder -> circumstances
                                .required(by, ladder)
                                .map(now -> ladder.propose(id, proposed.in(round), now))))
                .chain(decision ->
                        recordActs.record(decision, id, proposed.proposal().author()));
    }

    /**
     * Proposes to freeze, resume, withdraw or end the present step; fails with {@link NotFound} for a step outside the
     * jurisdiction, with {@link PreconditionFailed} when it has changed since, and with {@link Refused} when a rule says
     * no.
     *
     * @param expected version of the step that the caller has seen
     */
    @WithTransaction
    public Uni<Intervention> onPresentStep(Organisation by, UUID id, SeenVersion expected, Proposal proposal) {
        return lockLadder
                .of(by, id, expected)
                .chain(ladder -> circumstances.required(by, ladder).map(now -> ladder.propose(id, proposal, now)))
                .chain(decision -> recordActs.record(decision, id, proposal.author()));
    }

    private static LocalDate round(Optional<Assessment> found, ProposedStep proposed) {
        var assessment = found.filter(one -> one.municipality().equals(proposed.municipality()))
                .orElseThrow(() -> new Refused(new LadderRejection.AssessmentOfOtherMunicipality()));
        var decided = assessment
                .decided()
                .map(SupervisionLevel::step)
                .orElseThrow(() -> new Refused(new LadderRejection.AssessmentUndecided()));
        // practice (proportionality): an assessment grounds no heavier instrument than it was decided with
        if (proposed.step().beyond(decided) && proposed.overruleReason() == null) {
            throw new Refused(new LadderRejection.StepBeyondAssessment(decided, proposed.step()));
        }
        return assessment.roundOfSteps();
    }
}
