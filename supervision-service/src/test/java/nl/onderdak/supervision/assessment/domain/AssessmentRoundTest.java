// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import static nl.onderdak.supervision.assessment.domain.GivenRounds.ALMELO;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.DAY;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.POLICY;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.almelo;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.assessment;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.halfYear;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.round;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.standing;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.assessment.domain.AssessmentRound.Situation;
import nl.onderdak.supervision.assessment.domain.PolicyProposal.ProposalReason;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Ground;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.standing.domain.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentRoundTest {

    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final MunicipalityCode DEN_BOSCH = new MunicipalityCode("GM0796");

    private static Situation of(Standing... standings) {
        return new Situation(List.of(standings), Map.of(), Map.of());
    }

    /** Half-yearly on 1 January and 1 July, monitoring on the first of each month; and the days beside them. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, true, true",
        "2025-07-01, true, true",
        "2025-02-01, false, true",
        "2025-06-01, false, true",
        "2025-12-01, false, true",
        "2024-12-31, false, false",
        "2025-01-02, false, false",
        "2025-06-30, false, false",
        "2025-07-02, false, false"
    })
    void roundsAreHeldOnTheirDays(LocalDate day, boolean halfYearly, boolean monitoring) {
        assertEquals(halfYearly, RoundKind.HALF_YEARLY.isHeldOn(day));
        assertEquals(monitoring, RoundKind.MONITORING.isHeldOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, HALF_YEARLY",
        "2025-02-01, MONITORING",
        "2025-06-01, MONITORING",
        "2025-07-01, HALF_YEARLY",
        "2025-08-01, MONITORING",
        "2025-12-01, MONITORING"
    })
    void theHalfYearlyRoundTakesThePlaceOfMonitoring(LocalDate day, RoundKind kind) {
        assertEquals(kind, RoundKind.due(day));
    }

    @Test
    void aRoundIsHeldFromItsDayOn() {
        assertEquals(Optional.empty(), AssessmentRound.refusal(DAY, RoundKind.HALF_YEARLY, DAY));
        assertEquals(
                Optional.of(new AssessmentRejection.RoundNotBegun(DAY)),
                AssessmentRound.refusal(DAY, RoundKind.HALF_YEARLY, DAY.minusDays(1)));
        assertEquals(
                Optional.of(new AssessmentRejection.NotDayOfRound(DAY.plusMonths(1), RoundKind.HALF_YEARLY)),
                AssessmentRound.refusal(DAY.plusMonths(1), RoundKind.HALF_YEARLY, DAY.plusYears(1)));
    }

    @Test
    void itWeighsTheDayBeforeAndClosesItsHalfYear() {
        assertEquals(LocalDate.of(2024, 12, 31), round(DAY).validOn());
        assertEquals(HalfYear.valueOf("2024-H2"), round(DAY).halfYear());
    }

    @Test
    void allMunicipalitiesAreAssessedInOneGo() {
        var held = state(round(DAY)
                .hold(
                        POLICY,
                        new Situation(
                                List.of(almelo(), standing(WIERDEN, DAY, halfYear(25, 27))),
                                Map.of(ALMELO, Step.INFORMATION),
                                Map.of()),
                        UUID::randomUUID));

        assertEquals(
                List.of(ALMELO, WIERDEN),
                held.assessments().stream().map(Assessment::municipality).toList());
        var almelo = held.assessments().getFirst();
        assertEquals(-117, almelo.standing().balance());
        assertEquals(117, almelo.standing().backlog());
        assertEquals(117, almelo.standing().open());
        assertEquals(117, almelo.standing().culpable());
        assertEquals(70, almelo.standing().quota());
        assertEquals(3, almelo.standing().missedInARow());
        assertEquals(Step.INFORMATION, almelo.present());
        assertEquals(new SupervisionLevel("rood", Step.ACTIVE_SUPERVISION), almelo.proposed());
        assertEquals(
                List.of(new ProposalReason(Ground.CATEGORY, "rood"), new ProposalReason(Ground.STEP_RULE, "plan")),
                almelo.proposal().reasons());
        var wierden = held.assessments().getLast();
        assertEquals(2, wierden.standing().balance());
        assertEquals(0, wierden.standing().open());
        assertEquals(new SupervisionLevel("groen", Step.NONE), wierden.proposed());
        assertEquals(Step.NONE, wierden.present());
    }

    @Test
    void oneProvisionalFigureRefusesTheRound() {
        var provisional = standing(WIERDEN, DAY, Map.of(), Set.of(Provisional.SOURCE_BEHIND), halfYear(25, 27));
        assertEquals(
                new AssessmentRejection.RoundNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                rejection(round(DAY).hold(POLICY, of(almelo(), provisional), UUID::randomUUID)));
        assertEquals(
                new AssessmentRejection.NothingToAssess(DAY),
                rejection(round(DAY).hold(POLICY, of(), UUID::randomUUID)));
    }

    /** 's-Hertogenbosch 2018: a quota of 146, and 82 requests for housing. */
    @Test
    void anExcusableShortfallFreezesTheLadder() {
        var day = LocalDate.of(2018, 7, 1);
        var halfYear = HalfYear.valueOf("2018-H1");
        var supplies = Map.of(halfYear, new Supply(halfYear, LocalDate.of(2018, 4, 1), 82, 64));
        var frozen = assessment(standing(DEN_BOSCH, day, supplies, Set.of(), halfYear(146, 82)), Step.INFORMATION);
        assertEquals(64, frozen.standing().excusable());
        assertEquals(0, frozen.standing().culpable());
        assertTrue(frozen.proposal().isFrozen());
        assertEquals(Step.INFORMATION, frozen.proposed().step());

        var culpable = assessment(standing(DEN_BOSCH, day, supplies, Set.of(), halfYear(146, 81)), Step.INFORMATION);
        assertEquals(64, culpable.standing().excusable());
        assertEquals(1, culpable.standing().culpable());
        assertFalse(culpable.proposal().isFrozen());
    }

    /** Three half-years of growth, and no prospect: 73 more are asked, and 41 housed as before. */
    @Test
    void growthOfYearsWithoutProspectProposesAStepUp() {
        var rising = almelo();
        assertEquals(
                Step.INTENTION,
                assessment(rising, Step.ACTIVE_SUPERVISION, new Outlook(117 + 73 - 41L))
                        .proposed()
                        .step());
        assertEquals(
                149L,
                assessment(rising, Step.ACTIVE_SUPERVISION, new Outlook(117 + 73 - 41L))
                        .proposal()
                        .expectedBacklog());
        for (var without : List.of(new Outlook(117L), Outlook.UNKNOWN)) {
            assertEquals(
                    Step.ACTIVE_SUPERVISION,
                    assessment(rising, Step.ACTIVE_SUPERVISION, without)
                            .proposed()
                            .step());
        }
        var two = standing(ALMELO, DAY, halfYear(78, 40), halfYear(70, 43));
        assertEquals(
                Step.ACTIVE_SUPERVISION,
                assessment(two, Step.ACTIVE_SUPERVISION, new Outlook(149L))
                        .proposed()
                        .step());
    }

    /** A whole quota of 70 counts as due on 1 March, of which 20 are housed. */
    @Test
    void monitoringProposesNoStepUp() {
        var day = LocalDate.of(2025, 3, 1);
        var standing = standing(ALMELO, day, halfYear(70, 70), halfYear(70, 20));
        var monitored = proposal(RoundKind.MONITORING, standing, Step.SIGNAL);
        assertEquals(new SupervisionLevel("oranje", Step.SIGNAL), monitored.level());
        assertEquals(
                List.of(new ProposalReason(Ground.CATEGORY, "oranje"), new ProposalReason(Ground.STILL_BEHIND, null)),
                monitored.reasons());
        assertEquals(
                Step.INFORMATION,
                proposal(RoundKind.HALF_YEARLY, standing, Step.SIGNAL).level().step());
        assertEquals(
                new SupervisionLevel("groen", Step.NONE),
                proposal(RoundKind.MONITORING, standing(ALMELO, day, halfYear(70, 70)), Step.SIGNAL)
                        .level());
    }

    private static PolicyProposal proposal(RoundKind kind, Standing standing, Step present) {
        return PolicyProposal.of(POLICY, kind, standing, present, Outlook.UNKNOWN);
    }

    /** Also where a rule goes further: at most one step up per round. */
    @Test
    void noProposalGoesUpMoreThanOneStep() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var terms = new long[1 + random.nextInt(6)][];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = halfYear(random.nextInt(100), random.nextInt(100));
            }
            var present = Step.values()[random.nextInt(Step.values().length)];
            var outlook = random.nextBoolean() ? Outlook.UNKNOWN : new Outlook((long) random.nextInt(300));
            var made = assessment(standing(ALMELO, DAY, terms), present, outlook);
            assertFalse(made.proposed().step().beyond(present.next()), "seed " + seed);
            assertEquals(
                    made.standing().backlog(),
                    made.standing().excusable() + made.standing().culpable(),
                    "seed " + seed);
            assertTrue(made.evidence().isIntact());
        }
    }

    @Test
    void theEvidenceHoldsWhatTheAssessmentRestsOn() {
        var made = assessment(almelo(), Step.INFORMATION, new Outlook(149L));
        var text = made.evidence().text();
        assertTrue(text.startsWith(almelo().canonicalText()), text);
        for (var line : List.of(
                "standingHash\t" + almelo().hash(),
                "source\tquota\t2025-01-02T09:00:00Z",
                "presentStep\tINFORMATION",
                "policy\t" + POLICY.id() + "\t2019-10-28",
                "expectedBacklog\t149",
                "proposal\trood\tACTIVE_SUPERVISION\t",
                "reason\tCATEGORY\trood",
                "reason\tSTEP_RULE\toplopend",
                "reason\tONE_STEP_PER_ROUND\t")) {
            assertTrue(text.contains("\n" + line + "\n"), line + " in " + text);
        }
        assertFalse(text.contains("expectedTakenOver"), text);
        assertTrue(assessment(almelo(), Step.INFORMATION, new Outlook(149L, -20))
                .evidence()
                .text()
                .contains("\nexpectedBacklog\t149\nexpectedTakenOver\t-20\n"));
        assertTrue(made.evidence().isIntact());
        assertFalse(new Evidence(text.replace("149", "148"), made.evidence().hash()).isIntact());
    }

    @Test
    void equalFiguresGiveTheSameHashAndOthersAnother() {
        var hash = assessment(almelo(), Step.INFORMATION).evidence().hash();
        assertEquals(hash, assessment(almelo(), Step.INFORMATION).evidence().hash());
        assertNotEquals(hash, assessment(almelo(), Step.SIGNAL).evidence().hash());
        assertNotEquals(
                hash,
                assessment(standing(ALMELO, DAY, halfYear(52, 0), halfYear(78, 40), halfYear(70, 44)), Step.INFORMATION)
                        .evidence()
                        .hash());
    }
}
