// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static nl.onderdak.placement.matching.domain.Cases.ALMELO;
import static nl.onderdak.placement.matching.domain.Cases.TODAY;
import static nl.onderdak.placement.matching.domain.Cases.allowing;
import static nl.onderdak.placement.matching.domain.Cases.expecting;
import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.needing;
import static nl.onderdak.placement.matching.domain.Cases.problem;
import static nl.onderdak.placement.matching.domain.Cases.tied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.onderdak.placement.profile.domain.Accessibility;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private static final int NONE = Proposal.NONE;

    @Test
    void aHomeIsExplainedRequirementByRequirement() {
        // Given
        var problem = problem(
                List.of(tied(household(200, 3))),
                List.of(home(4, 690_00, "BU01410001")),
                new MatchingPolicy(true, 7, null, 5));

        // When
        var line = Explanations.lines(new Proposal(problem, List.of(0))).getFirst();

        // Then
        assertEquals(
                List.of(
                        Remark.of(RemarkCode.WAITED, 200, 1),
                        Remark.of(RemarkCode.STAYS_TOGETHER, 3),
                        Remark.of(RemarkCode.FITS_PERSONS, 3, 4),
                        Remark.of(RemarkCode.FITS_ROOMS, 3, 4),
                        Remark.of(RemarkCode.FITS_RENT, "690.00", "731.93", "2025-03-01"),
                        Remark.of(RemarkCode.NEIGHBOURHOOD_CARRIES, 1, 7, "BU01410001"),
                        Remark.of(RemarkCode.TIED, "WORK"),
                        Remark.of(RemarkCode.NONE_LONGER),
                        Remark.of(RemarkCode.EMPTY_ROOMS, 1)),
                line.remarks());
    }

    @Test
    void accessibilityIsExplainedToAHouseholdThatNeedsIt() {
        // Given
        var household = needing(household(200, 1), Accessibility.STEP_FREE, YouthLimit.NONE);
        var problem = problem(List.of(household), List.of(allowing(home(1), Accessibility.WHEELCHAIR)));

        // When
        var line = Explanations.lines(new Proposal(problem, List.of(0))).getFirst();

        // Then
        assertTrue(line.remarks().contains(Remark.of(RemarkCode.FITS_ACCESSIBILITY, "STEP_FREE", "WHEELCHAIR")));
    }

    @Test
    void householdsThatWaitedLongerAreCountedByTheReason() {
        // Given
        var problem = problem(
                List.of(household(400, 1), household(300, 5), household(250, 1), tied(household(240, 1))),
                List.of(home(1), home(1)));

        // When
        var line = Explanations.lines(new Proposal(problem, List.of(0, NONE, NONE, 1)))
                .get(3);

        // Then
        assertEquals(
                List.of(
                        Remark.of(RemarkCode.LONGER_HOUSED, 1),
                        Remark.of(RemarkCode.LONGER_UNMET, 1, "PERSONS"),
                        Remark.of(RemarkCode.LONGER_FITS_LESS, 1, 0, 30)),
                about(line, RemarkCode.Kind.LONGER_WAITING));
    }

    @Test
    void drawbacksAreExplained() {
        // Given
        var sponsor = expecting(household(200, 1), new ExpectedFamily(8, 6, TODAY.plusDays(30)));
        var problem = problem(List.of(sponsor), List.of(home(5)));

        // When
        var line = Explanations.lines(new Proposal(problem, List.of(0))).getFirst();

        // Then
        assertEquals(
                List.of(
                        Remark.of(RemarkCode.EMPTY_ROOMS, 4),
                        Remark.of(RemarkCode.LARGE_HOME_TO_OTHERS, 5),
                        Remark.of(RemarkCode.OUTGROWN_SOON, "2025-03-31")),
                about(line, RemarkCode.Kind.GIVEN_UP));
    }

    @Test
    void oneMoreHomeOfThreeRoomsWouldHouseOneOfFourOfFive() {
        // Given
        var problem = problem(
                List.of(
                        household(400, 1),
                        household(390, 3),
                        household(380, 3),
                        household(370, 2),
                        household(360, 3),
                        household(350, 6)),
                List.of(home(1)));

        // When
        var proposal = new Proposal(problem, List.of(0, NONE, NONE, NONE, NONE, NONE));

        // Then
        assertEquals(
                List.of(
                        new Shortage(ALMELO, 2, Accessibility.ANY, 1, 5),
                        new Shortage(ALMELO, 3, Accessibility.ANY, 4, 5),
                        new Shortage(ALMELO, 6, Accessibility.ANY, 5, 5)),
                Shortage.of(proposal));
        assertEquals(
                List.of(
                        Remark.of(RemarkCode.HOMES_UNMET, 1, "PERSONS"),
                        Remark.of(RemarkCode.ONE_MORE_HOME, 3, "ANY", 4, 5)),
                Explanations.lines(proposal).get(1).remarks());
    }

    @Test
    void aLineWithoutAHomeCountsTheSuitableHomesThatWentToOthers() {
        // Given
        var problem = problem(
                List.of(household(400, 1), household(300, 1), tied(household(290, 1))), List.of(home(1), home(1)));

        // When
        var remarks = Explanations.lines(new Proposal(problem, List.of(0, NONE, 1)))
                .get(1)
                .remarks();

        // Then
        assertEquals(
                List.of(
                        Remark.of(RemarkCode.HOMES_TO_LONGER_WAITING, 1),
                        Remark.of(RemarkCode.HOMES_TO_BETTER_FIT, 1),
                        Remark.of(RemarkCode.ONE_MORE_HOME, 1, "ANY", 1, 1)),
                remarks);
    }

    @Test
    void eachHouseholdHasOneLineWithAnExplanation() {
        // Given
        var problem = Cases.realistic(1, 60, 40);

        // When
        var lines = Explanations.lines(FirstCome.propose(problem));

        // Then
        assertEquals(60, lines.size());
        lines.forEach(line ->
                assertTrue(line.remarks().size() >= 2, () -> "line " + line.number() + " has " + line.remarks()));
    }

    private static List<Remark> about(ProposalLine line, RemarkCode.Kind kind) {
        return line.remarks().stream()
                .filter(remark -> remark.code().kind() == kind)
                .toList();
    }
}
