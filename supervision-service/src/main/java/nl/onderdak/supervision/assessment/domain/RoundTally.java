// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many assessments of a round there are, of what kind.
 *
 * @param assessments all of them
 * @param decided those that are decided
 * @param proposed by proposed category
 * @param decidedBy the decided ones by category
 * @param reasons the decided ones by reason; one with several reasons counts for each
 */
public record RoundTally(
        int assessments,
        int decided,
        Map<String, Integer> proposed,
        Map<String, Integer> decidedBy,
        Map<ShortfallReason, Integer> reasons) {

    /** No assessments. */
    public static final RoundTally NONE = of(Set.of());

    /**
     * What is counted of one assessment.
     *
     * @param proposed proposed category
     * @param decided decided category, or null while it is not decided
     * @param reasons of the decision
     */
    public record Counted(String proposed, String decided, Set<ShortfallReason> reasons) {

        public Counted {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Counts the assessments of a round. */
    public static RoundTally ofAssessments(Collection<Assessment> assessments) {
        return of(assessments.stream()
                .map(one -> new Counted(
                        one.proposed().category(),
                        one.decided().map(SupervisionLevel::category).orElse(null),
                        one.decided().isPresent() ? one.decision().reasons() : Set.of()))
                .toList());
    }

    /** Counts them. */
    public static RoundTally of(Collection<Counted> all) {
        var proposed = new TreeMap<String, Integer>();
        var decidedBy = new TreeMap<String, Integer>();
        var reasons = new EnumMap<ShortfallReason, Integer>(ShortfallReason.class);
        int decided = 0;
        for (var one : all) {
            proposed.merge(one.proposed(), 1, Integer::sum);
            if (one.decided() != null) {
                decided++;
                decidedBy.merge(one.decided(), 1, Integer::sum);
                one.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            }
        }
        return new RoundTally(all.size(), decided, proposed, decidedBy, reasons);
    }
}
