// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentRound;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.RoundTally;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Reads assessments within the jurisdiction of the caller. A municipality sees its own once they are decided: proposals
 * are the province's own.
 */
@ApplicationScoped
public class FindAssessments {

    private final Assessments assessments;
    private final Jurisdictions jurisdictions;

    FindAssessments(Assessments assessments, Jurisdictions jurisdictions) {
        this.assessments = assessments;
        this.jurisdictions = jurisdictions;
    }

    /**
     * A round with its counts.
     *
     * @param round the round
     * @param tally counts over the assessments that the caller sees
     */
    public record Counted(AssessmentRound round, RoundTally tally) {}

    /** One assessment; empty also when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Assessment>> find(Organisation by, UUID assessment) {
        return sight(by).chain(sight -> assessments.find(sight, assessment));
    }

    /** Up to {@code most}, in the order in which they were made, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Assessment>> list(Organisation by, Assessments.Filter filter, UUID after, int most) {
        return sight(by).chain(sight -> assessments.list(sight, filter, after, most));
    }

    /** One round; empty also when the caller sees no assessment of it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Counted>> round(Organisation by, UUID round) {
        return sight(by)
                .chain(sight -> assessments
                        .findRound(sight, round)
                        .chain(found -> counted(sight, found.stream().toList())))
                .map(found -> found.stream().findFirst());
    }

    /** Up to {@code most} rounds, oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Counted>> rounds(Organisation by, RoundKind kind, UUID after, int most) {
        return sight(by)
                .chain(sight -> assessments.rounds(sight, kind, after, most).chain(found -> counted(sight, found)));
    }

    private Uni<List<Counted>> counted(Assessments.Sight sight, List<AssessmentRound> rounds) {
        return assessments
                .tallies(sight, rounds.stream().map(AssessmentRound::id).toList())
                .map(tallies -> rounds.stream()
                        .map(round -> new Counted(round, tallies.getOrDefault(round.id(), RoundTally.NONE)))
                        .toList());
    }

    private Uni<Assessments.Sight> sight(Organisation by) {
        return jurisdictions
                .of(by)
                .map(jurisdiction -> new Assessments.Sight(jurisdiction, by instanceof Organisation.Municipality));
    }
}
