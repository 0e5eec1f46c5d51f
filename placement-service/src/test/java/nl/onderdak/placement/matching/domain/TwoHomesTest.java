// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static nl.onderdak.placement.matching.domain.Cases.agreeing;
import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.problem;
import static nl.onderdak.placement.matching.domain.Proposal.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwoHomesTest {

    private static final String HERE = "BU01410001";
    private static final String ELSEWHERE = "BU01410002";

    private final WaitingHousehold eight = agreeing(household(300, 8), 2);
    private final FreeHome six = home(6, 650_00, HERE);
    private final FreeHome two = home(2, 650_00, HERE);

    @Test
    void aFamilyOfEightThatAgreesLivesWithSixAndTwoInOneNeighbourhood() {
        // When
        var proposal = added(List.of(eight), List.of(home(1, 400_00, HERE), two, six));

        // Then
        assertEquals(six, proposal.home(0));
        assertEquals(two, proposal.second(0));
        assertEquals(6, proposal.movingIn(0).persons());
        assertEquals(1, proposal.housed());
        assertEquals(300, proposal.waitingDays());
        assertEquals(List.of(), proposal.broken());
    }

    @Test
    void aFamilyThatDidNotAgreeStaysTogether() {
        // When
        var proposal = added(List.of(household(300, 8)), List.of(six, two));

        // Then
        assertEquals(List.of(NONE), proposal.homeOf());
        assertEquals(Map.of(), proposal.secondOf());
    }

    @Test
    void aHomeThatSuitsAllGoesBeforeTwo() {
        // Given
        var seven = agreeing(household(300, 7), 1);
        var large = home(7, 650_00, ELSEWHERE);

        // When
        var proposal = added(List.of(seven), List.of(six, home(1, 400_00, HERE), large));

        // Then
        assertEquals(large, proposal.home(0));
        assertNull(proposal.second(0));
    }

    @Test
    void twoHomesStandInOneNeighbourhoodThatIsKnown() {
        assertEquals(
                List.of(NONE),
                added(List.of(eight), List.of(six, home(2, 650_00, ELSEWHERE))).homeOf());
        assertEquals(
                List.of(NONE), added(List.of(eight), List.of(home(6), home(2))).homeOf());
    }

    @Test
    void theNeighbourhoodCarriesBothHomes() {
        // Given
        var problemOfOne = problem(List.of(eight), List.of(six, two), new MatchingPolicy(true, 1, null, 5));
        var problemOfTwo = problem(List.of(eight), List.of(six, two), new MatchingPolicy(true, 2, null, 5));

        // Then
        assertEquals(
                List.of(NONE), TwoHomes.added(FirstCome.propose(problemOfOne)).homeOf());
        assertEquals(List.of(0), TwoHomes.added(FirstCome.propose(problemOfTwo)).homeOf());
    }

    @Test
    void noOtherHouseholdGivesUpAHome() {
        // Given
        var couple = household(10, 2);

        // When
        var proposal = added(List.of(eight, couple), List.of(six, two));
        var stoppedBefore = TwoHomes.added(Proposal.empty(problem(List.of(eight, couple), List.of(six, two))));

        // Then
        assertTrue(proposal.houses(1));
        assertEquals(List.of(NONE, NONE), stoppedBefore.homeOf());
    }

    @Test
    void theRentOfEachHomeFitsThoseWhoLiveThere() {
        assertEquals(
                List.of(NONE),
                added(List.of(eight), List.of(six, home(2, 700_00, HERE))).homeOf());
        assertEquals(
                List.of(0),
                added(List.of(eight), List.of(home(6, 700_00, HERE), two)).homeOf());
    }

    @Test
    void ofSeveralPairsTheOneThatFitsBest() {
        // When
        var proposal = added(List.of(eight), List.of(home(3, 650_00, HERE), six, two));

        // Then
        assertEquals(two, proposal.second(0));
    }

    @Test
    void theExplanationNamesBothHomesAndTheAgreement() {
        // When
        var line = Explanations.lines(added(List.of(eight), List.of(six, two))).getFirst();

        // Then
        assertEquals(six.vacancyId(), line.vacancyId());
        assertEquals(two.vacancyId(), line.secondVacancyId());
        assertEquals(two.dwelling(), line.secondDwelling());
        assertEquals(8, line.persons());
        assertTrue(line.remarks().contains(Remark.of(RemarkCode.TWO_HOMES, 6, 2, HERE)));
        assertTrue(line.remarks().contains(Remark.of(RemarkCode.FITS_PERSONS, 6, 6)));
        var second = line.remarks()
                .subList(
                        line.remarks().indexOf(Remark.of(RemarkCode.SECOND_HOME)),
                        line.remarks().size());
        assertTrue(second.contains(Remark.of(RemarkCode.FITS_PERSONS, 2, 2)));
        assertTrue(line.remarks().stream().noneMatch(remark -> remark.code() == RemarkCode.STAYS_TOGETHER));
    }

    private static Proposal added(List<WaitingHousehold> households, List<FreeHome> homes) {
        return TwoHomes.added(FirstCome.propose(problem(households, homes)));
    }
}
