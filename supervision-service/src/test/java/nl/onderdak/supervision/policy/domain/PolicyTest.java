// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import static nl.onderdak.supervision.policy.GivenStandings.at;
import static nl.onderdak.supervision.policy.GivenStandings.behind;
import static nl.onderdak.supervision.policy.GivenStandings.withSupply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.GivenStandings;
import nl.onderdak.supervision.policy.GivenStandings.Term;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Ground;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Reason;
import nl.onderdak.supervision.standing.domain.Attribution;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant RECORDED = Instant.parse("2026-06-01T10:00:00Z");
    private static final Criterion ANY = atLeast(1);

    private static Criterion atLeast(int persons) {
        return new Criterion(persons, null, null, null, null, null, null);
    }

    private static Policy policy(LocalDate effectiveOn, Instant recordedAt, boolean freezes, StepRule... rules) {
        return new Policy(
                UUID.randomUUID(),
                new ProvinceCode("PV23"),
                effectiveOn,
                "Toezichtkader",
                "Provinciaal blad",
                false,
                List.of(
                        new Category("rood", Colour.RED, "Rood", null, List.of(atLeast(50))),
                        new Category("oranje", Colour.ORANGE, "Oranje", null, List.of(ANY)),
                        new Category("groen", Colour.GREEN, "Groen", null, List.of())),
                List.of(rules),
                Attribution.OLDEST_FIRST,
                DecisionScope.TOTAL,
                freezes,
                Terms.NONE,
                recordedAt);
    }

    private static Policy policy(StepRule... rules) {
        return policy(TODAY.plusDays(1), RECORDED, true, rules);
    }

    @Test
    void aVersionHoldsFromADayAfterTodayOn() {
        assertTrue(policy(TODAY.plusDays(1), RECORDED, true)
                .adopt(TODAY)
                .accepted()
                .isPresent());
        for (var day : List.of(TODAY, TODAY.minusDays(1))) {
            assertEquals(
                    Decision.rejected(new PolicyRejection.PolicyNotInFuture(day, TODAY)),
                    policy(day, RECORDED, true).adopt(TODAY));
        }
    }

    @Test
    void theLatestFirstDayIsInForceAndOfTheSameDayTheLastRecorded() {
        // Given
        var first = policy(TODAY.plusDays(1), RECORDED, true);
        var corrected = policy(TODAY.plusDays(1), RECORDED.plusSeconds(1), true);
        var next = policy(TODAY.plusDays(10), RECORDED.minusSeconds(1), true);
        var all = List.of(next, corrected, first);

        // Then
        assertEquals(Optional.empty(), Policy.inForce(all, TODAY));
        assertEquals(Optional.of(corrected), Policy.inForce(all, TODAY.plusDays(1)));
        assertEquals(Optional.of(corrected), Policy.inForce(all, TODAY.plusDays(9)));
        assertEquals(Optional.of(next), Policy.inForce(all, TODAY.plusDays(10)));
    }

    @Test
    void theFurthestRuleDecidesAndAtMostOneStepUpIsProposed() {
        // Given
        var policy = policy(
                new StepRule("besluit", Step.SUBSTITUTION, List.of(atLeast(20))),
                new StepRule("informatie", Step.INFORMATION, List.of(ANY)));
        var far = behind("2024-H2", 20, 100);
        var near = behind("2024-H2", 19, 100);

        // Then
        assertEquals(Step.SIGNAL, policy.judge(far, Step.NONE, Outlook.UNKNOWN).step());
        assertEquals(
                Step.INTENTION,
                policy.judge(far, Step.ACTIVE_SUPERVISION, Outlook.UNKNOWN).step());
        assertEquals(
                Step.SUBSTITUTION,
                policy.judge(far, Step.INTENTION, Outlook.UNKNOWN).step());
        assertEquals(
                Step.SUBSTITUTION,
                policy.judge(far, Step.SUBSTITUTION, Outlook.UNKNOWN).step());
        assertEquals(
                Step.EXECUTION,
                policy.judge(far, Step.EXECUTION, Outlook.UNKNOWN).step());
        assertEquals(
                Step.INFORMATION,
                policy.judge(near, Step.SIGNAL, Outlook.UNKNOWN).step());
        assertEquals(
                List.of(
                        new Reason(Ground.CATEGORY, "oranje", ANY),
                        new Reason(Ground.STEP_RULE, "besluit", atLeast(20)),
                        new Reason(Ground.ONE_STEP_PER_ROUND, null, null)),
                policy.judge(far, Step.ACTIVE_SUPERVISION, Outlook.UNKNOWN).reasons());
    }

    @Test
    void theStepStaysWhileAnythingIsBehindAndEndsWhenNothingIs() {
        // Given
        var policy = policy(new StepRule("informatie", Step.INFORMATION, List.of(ANY)));
        var still = policy.judge(behind("2024-H2", 1, 10), Step.INTENTION, Outlook.UNKNOWN);
        var gone = policy.judge(behind("2024-H2", 0, 10), Step.INTENTION, Outlook.UNKNOWN);

        // Then
        assertEquals(Step.INTENTION, still.step());
        assertEquals(Ground.STILL_BEHIND, still.reasons().getLast().ground());
        assertEquals(Step.NONE, gone.step());
        assertEquals(
                List.of(new Reason(Ground.OTHERWISE, "groen", null), new Reason(Ground.NOTHING_BEHIND, null, null)),
                gone.reasons());
    }

    @Test
    void onlyAWhollyExcusableShortfallFreezesAndOnlyWhereThePolicySaysSo() {
        var wholly = withSupply("2018-H2", 82, new Term(146, 82));
        var rule = new StepRule("informatie", Step.INFORMATION, List.of(ANY));
        var freezing = policy(TODAY, RECORDED, true, rule).judge(wholly, Step.INTENTION, Outlook.UNKNOWN);
        var other = policy(TODAY, RECORDED, false, rule).judge(wholly, Step.INTENTION, Outlook.UNKNOWN);
        assertTrue(freezing.freezes());
        assertEquals(Ground.WHOLLY_EXCUSABLE, freezing.reasons().getLast().ground());
        assertFalse(other.freezes());
        assertEquals(Step.INTENTION, freezing.step());
        assertEquals(Step.INTENTION, other.step());
        assertFalse(policy(rule)
                .judge(behind("2018-H2", 0, 146), Step.INTENTION, Outlook.UNKNOWN)
                .freezes());
    }

    @Test
    void aPercentageOfTheQuotaIsExactAndAnyBacklogIsAboveThatOfNothing() {
        var half = new Criterion(null, 50, null, null, null, null, null);
        assertFalse(half.holds(weighed(36, 73)));
        assertTrue(half.holds(weighed(37, 73)));
        assertFalse(half.holds(weighed(50, 100)));
        assertTrue(half.holds(weighed(1, 0)));
        assertFalse(half.holds(weighed(0, 0)));
    }

    @Test
    void everythingThatACriterionGivesMustHold() {
        var both = new Criterion(10, null, 2, null, null, null, null);
        assertTrue(both.holds(new Weighed(10, 10, 100, 2, 0, null, null)));
        assertFalse(both.holds(new Weighed(9, 9, 100, 2, 0, null, null)));
        assertFalse(both.holds(new Weighed(10, 10, 100, 1, 0, null, null)));
        var open = new Criterion(null, null, null, null, null, 0, null);
        assertTrue(open.holds(new Weighed(1, 1, 10, 0, 0, 0, null)));
        assertFalse(open.holds(new Weighed(1, 1, 10, 0, 0, null, null)));
        var falls = new Criterion(null, null, null, null, false, null, null);
        assertTrue(falls.holds(new Weighed(1, 1, 10, 0, 0, null, false)));
        assertFalse(falls.holds(new Weighed(1, 1, 10, 0, 0, null, null)));
        assertTrue(new Criterion(null, null, null, null, null, null, null).isEmpty());
        assertFalse(open.isEmpty());
    }

    @Test
    void atUnchangedPaceTheBacklogOfAlmeloRises() {
        // Given: 117 behind at the end of 2024, 83 housed in that year
        var standing = at("2024-H2", new Term(52, 0), new Term(78, 40), new Term(70, 43));

        // Then: 117 + 70 - 41
        assertEquals(new Outlook(146L), Outlook.atUnchangedPace(standing));
        assertEquals(true, Outlook.atUnchangedPace(standing).rises(-117));
        // S0: 190 expected at the end of 2025
        assertEquals(true, new Outlook(190L).rises(-117));
        assertEquals(false, new Outlook(117L).rises(-117));
        assertNull(Outlook.UNKNOWN.rises(-117));
    }

    @Test
    void whatIsTakenOverAtAMergerIsNoRise() {
        // Given: 52 taken over in the last half-year, whose quota of 10 was met, and 52 that are taken over next
        var met = GivenStandings.tookOver("2024-H2", -52, new Term(10, 10), new Term(10, 10));
        var missed = GivenStandings.tookOver("2024-H2", -52, new Term(10, 10), new Term(10, 9));

        // Then
        assertEquals(
                0, Weighed.of(met, Attribution.OLDEST_FIRST, Outlook.UNKNOWN).risingInARow());
        assertEquals(
                1, Weighed.of(missed, Attribution.OLDEST_FIRST, Outlook.UNKNOWN).risingInARow());
        assertEquals(false, new Outlook(169L, -52).rises(-117));
        assertEquals(true, new Outlook(170L, -52).rises(-117));
        assertEquals(false, new Outlook(32L, -52).rises(20));
        assertEquals(true, new Outlook(33L, -52).rises(20));
    }

    @Test
    void aTrialTakesEachProposalAsDecidedAndComparesWithThePolicyInForce() {
        // Given
        var present = policy(
                LocalDate.of(2024, 7, 1), RECORDED, false, new StepRule("informatie", Step.INFORMATION, List.of(ANY)));
        var tried = policy(
                LocalDate.of(2027, 1, 1),
                RECORDED,
                false,
                new StepRule("actief", Step.ACTIVE_SUPERVISION, List.of(ANY)));
        var positions = List.of(position("2023-H2", 10), position("2024-H1", 20), position("2024-H2", 30));

        // When
        var trial = Trial.of(tried, List.of(present, tried), positions, Step.SIGNAL);

        // Then
        var days = trial.days();
        assertEquals(
                List.of(Step.INFORMATION, Step.ACTIVE_SUPERVISION, Step.ACTIVE_SUPERVISION),
                days.stream().map(day -> day.lines().getFirst().tried().step()).toList());
        assertEquals(Optional.empty(), days.getFirst().inForce());
        assertEquals(0, days.getFirst().differing());
        assertEquals(Optional.of(present), days.get(1).inForce());
        assertEquals(
                List.of(Step.INFORMATION, Step.INFORMATION),
                days.stream()
                        .skip(1)
                        .map(day ->
                                day.lines().getFirst().inForce().orElseThrow().step())
                        .toList());
        assertEquals(1, days.getLast().differing());
        assertEquals(1, days.getLast().inCategory("oranje"));
        assertEquals(1, days.getLast().inCategory("groen"));
        assertEquals(1, days.getLast().inCategoryInForce("oranje"));
        assertEquals(0, days.getLast().inCategory("rood"));
        assertEquals(1, days.getLast().onStep(Step.ACTIVE_SUPERVISION));
        assertEquals(1, days.getLast().onStepInForce(Step.INFORMATION));
        assertEquals(1, days.getLast().onStepInForce(Step.NONE));
    }

    @Test
    void whateverTheHistoryAStepUpIsOneAtMostAndThePartsOfAShortfallAddUp() {
        var random = new Random(20_260_601);
        var policy = policy(
                new StepRule("besluit", Step.SUBSTITUTION, List.of(atLeast(20))),
                new StepRule("informatie", Step.INFORMATION, List.of(ANY)));
        for (int i = 0; i < 5_000; i++) {
            var terms = new Term[1 + random.nextInt(8)];
            for (int t = 0; t < terms.length; t++) {
                terms[t] = new Term(random.nextInt(60), random.nextInt(60));
            }
            var standing = withSupply("2024-H2", random.nextInt(80), terms);
            var present = Step.values()[random.nextInt(Step.values().length)];
            var judged = policy.judge(standing, present, Outlook.atUnchangedPace(standing));
            assertTrue(judged.step().number() <= present.number() + 1);
            assertTrue(judged.step() == Step.NONE || !present.beyond(judged.step()));
            assertEquals(
                    standing.excuse().shortfall(),
                    standing.excuse().excusable() + judged.weighed().backlog());
            assertTrue(standing.excuse().excusable() >= 0);
            assertEquals(judged, policy.judge(standing, present, Outlook.atUnchangedPace(standing)));
        }
    }

    private static Trial.Position position(String halfYear, long backlog) {
        var last = behind(halfYear, backlog, 100);
        return new Trial.Position(
                last.validOn().plusDays(1),
                List.of(last, GivenStandings.at("GM0150", halfYear, Map.of(), new Term(10, 10))));
    }

    private static Weighed weighed(long backlog, long quota) {
        return new Weighed(backlog, backlog, quota, 0, 0, null, null);
    }
}
