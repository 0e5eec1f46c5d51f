// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * A policy tried against history, beside the policies that were in force (<i>proefbeoordeling</i>). Each follows a
 * ladder of its own from the same first step: what it proposes on one day is taken as decided, and is the present step
 * on the next. Nothing of it is decided or stored.
 *
 * @param tried the policy
 * @param days earliest first
 */
public record Trial(Policy tried, List<Day> days) {

    public Trial {
        days = List.copyOf(days);
    }

    /**
     * One day of assessment.
     *
     * @param assessedOn the first day of a half-year
     * @param inForce the policy that was in force on it, if any
     * @param lines by municipality, in the order of the standings
     */
    public record Day(LocalDate assessedOn, Optional<Policy> inForce, List<Line> lines) {

        public Day {
            lines = List.copyOf(lines);
        }

        /** Municipalities that the policy tried puts in a category. */
        public long inCategory(String code) {
            return count(line -> line.tried().category().code().equals(code));
        }

        /** Municipalities that the policy in force puts in a category of its own. */
        public long inCategoryInForce(String code) {
            return count(line -> line.inForce()
                    .filter(judged -> judged.category().code().equals(code))
                    .isPresent());
        }

        /** Municipalities for which the policy tried proposes a step. */
        public long onStep(Step step) {
            return count(line -> line.tried().step() == step);
        }

        /** Municipalities for which the policy in force proposes a step. */
        public long onStepInForce(Step step) {
            return count(line ->
                    line.inForce().filter(judged -> judged.step() == step).isPresent());
        }

        /** Municipalities of which category or step differ between the two. */
        public long differing() {
            return count(Line::differs);
        }

        private long count(Predicate<Line> condition) {
            return lines.stream().filter(condition).count();
        }
    }

    /**
     * One municipality on one day.
     *
     * @param standing that was judged, as known now
     * @param tried what the policy proposes
     * @param inForce what the policy in force proposes, if there was one
     */
    public record Line(Standing standing, ProposedJudgement tried, Optional<ProposedJudgement> inForce) {

        /** Whether category, step or freezing differ; false when no policy was in force. */
        public boolean differs() {
            return inForce.filter(other -> !other.category().code().equals(tried.category().code())
                            || other.step() != tried.step()
                            || other.freezes() != tried.freezes())
                    .isPresent();
        }
    }

    /**
     * The standings at the end of one half-year.
     *
     * @param assessedOn the day after it
     * @param standings of the municipalities of the province
     */
    public record Position(LocalDate assessedOn, List<Standing> standings) {

        public Position {
            standings = List.copyOf(standings);
        }
    }

    /**
     * Tries a policy.
     *
     * @param known the policies of the province, of which one is in force on a day
     * @param positions earliest first
     * @param first the step of every municipality before the first day
     */
    public static Trial of(Policy tried, Collection<Policy> known, List<Position> positions, Step first) {
        var own = new Followed(first);
        var other = new Followed(first);
        var days = new ArrayList<Day>();
        for (var position : positions) {
            var inForce = Policy.inForce(known, position.assessedOn());
            var lines = new ArrayList<Line>();
            for (var standing : position.standings()) {
                lines.add(new Line(
                        standing, own.judge(tried, standing), inForce.map(policy -> other.judge(policy, standing))));
            }
            days.add(new Day(position.assessedOn(), inForce, lines));
        }
        return new Trial(tried, days);
    }

    /** The ladder of every municipality, as if each proposal had been decided. */
    private static final class Followed {

        private final Map<MunicipalityCode, Step> steps = new HashMap<>();
        private final Step first;

        Followed(Step first) {
            this.first = first;
        }

        ProposedJudgement judge(Policy policy, Standing standing) {
            var judged = policy.judge(
                    standing,
                    steps.getOrDefault(standing.municipality(), first),
                    Outlook.atUnchangedPace(standing));
            steps.put(standing.municipality(), judged.step());
            return judged;
        }
    }
}
