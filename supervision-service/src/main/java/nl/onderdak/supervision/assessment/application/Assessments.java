// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentRound;
import nl.onderdak.supervision.assessment.domain.AssessmentStatus;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.RoundTally;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Rounds, their assessments and what was decided on them. */
public interface Assessments {

    /**
     * Which assessments to list; null is no condition.
     *
     * @param round of this round
     * @param municipality of this municipality
     * @param status in this status
     */
    record Filter(UUID round, MunicipalityCode municipality, AssessmentStatus status) {}

    /**
     * Which of them a caller sees.
     *
     * @param jurisdiction those of its municipalities
     * @param decidedOnly whether to leave out those that are not decided
     */
    record Sight(Jurisdiction jurisdiction, boolean decidedOnly) {}

    /** Stores a round with its assessments; false when the province held this round meanwhile. */
    Uni<Boolean> add(AssessmentRound.Held held);

    /** Whether the province held this round. */
    Uni<Boolean> contains(ProvinceCode province, LocalDate day, RoundKind kind);

    /** One in sight, or empty. */
    Uni<Optional<Assessment>> find(Sight sight, UUID id);

    /** The same, for a decision: until the transaction ends, no other one decides on the assessment. */
    Uni<Optional<Assessment>> lock(Sight sight, UUID id);

    /** Up to {@code most} in sight, in the order in which they were made, after the given one or from the first. */
    Uni<List<Assessment>> list(Sight sight, Filter filter, UUID after, int most);

    /** Adds the decision of a locked assessment. */
    Uni<Void> addDecision(Assessment decided, Instant recordedAt);

    /** A round with an assessment in sight, or empty. */
    Uni<Optional<AssessmentRound>> findRound(Sight sight, UUID id);

    /**
     * Up to {@code most} rounds with an assessment in sight, oldest first.
     *
     * @param kind of this kind only, or null
     * @param after the one after which the page begins, or null
     */
    Uni<List<AssessmentRound>> rounds(Sight sight, RoundKind kind, UUID after, int most);

    /** The counts of rounds over the assessments in sight. */
    Uni<Map<UUID, RoundTally>> tallies(Sight sight, Collection<UUID> rounds);
}
