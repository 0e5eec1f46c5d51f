// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import static nl.onderdak.supervision.assessment.domain.GivenRounds.CATEGORIES;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.DAY;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.almelo;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.assessment;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.draft;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.halfYear;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.standing;
import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.supervision.AssessmentApproved;
import nl.onderdak.supervision.policy.domain.FourEyes;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    /** A backlog of 117 since three half-years, for which the policy proposes the plan of action. */
    private static Assessment proposed() {
        return assessment(almelo(), Step.INFORMATION);
    }

    private static Assessment waiting() {
        return state(proposed()
                .propose(draft("rood", Step.ACTIVE_SUPERVISION, null, ShortfallReason.NO_NEW_BUILD), CATEGORIES));
    }

    private static Assessment decided() {
        return state(waiting().approve("official-b", "Gedeputeerde Staten", TODAY));
    }

    /** Of a half-yearly round the round itself; of monitoring the last half-yearly round, so that it counts for none. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, HALF_YEARLY, 2025-01-01",
        "2025-01-01, MONITORING, 2025-01-01",
        "2025-02-01, MONITORING, 2025-01-01",
        "2025-06-01, MONITORING, 2025-01-01",
        "2025-07-01, HALF_YEARLY, 2025-07-01",
        "2025-07-01, MONITORING, 2025-07-01"
    })
    void monitoringIsNoRoundOfSteps(LocalDate day, RoundKind kind, LocalDate round) {
        var assessment = Assessment.of(
                UUID.randomUUID(),
                GivenRounds.round(day, kind),
                GivenRounds.POLICY,
                almelo(),
                Step.SIGNAL,
                Outlook.UNKNOWN);
        assertEquals(round, assessment.roundOfSteps());
    }

    @Test
    void officialsDecideWhatThePolicyProposes() {
        assertEquals(
                new SupervisionLevel("rood", Step.ACTIVE_SUPERVISION),
                proposed().proposed());
        assertEquals(AssessmentStatus.PROPOSED, proposed().status());
        assertEquals(1, proposed().version());
        assertNull(proposed().decidedOn());

        assertEquals(AssessmentStatus.WAITING, waiting().status());
        assertEquals(2, waiting().version());
        assertEquals(Optional.empty(), waiting().decided());
        assertNull(waiting().decidedOn());

        var decided = decided();
        assertEquals(AssessmentStatus.DECIDED, decided.status());
        assertEquals(3, decided.version());
        assertEquals(Optional.of(decided.proposed()), decided.decided());
        assertEquals(TODAY, decided.decidedOn());
        assertEquals("official-a", decided.decision().author());
        assertEquals("official-b", decided.decision().approver());
        assertEquals("Gedeputeerde Staten", decided.decision().function());
        assertEquals(Set.of(ShortfallReason.NO_NEW_BUILD), decided.decision().reasons());
    }

    @Test
    void onlyTheApprovalIsAFactToOthers() {
        var assessment = waiting();
        assertEquals(
                List.of(new AssessmentApproved(assessment.id(), assessment.municipality(), DAY, TODAY, "rood", 3)),
                accepted(assessment.approve("official-b", "Gedeputeerde Staten", TODAY))
                        .events());
        assertEquals(
                List.of(),
                accepted(assessment.propose(
                                draft("rood", Step.ACTIVE_SUPERVISION, null, ShortfallReason.SUPPORT), CATEGORIES))
                        .events());
    }

    @Test
    void anotherOfficialThanTheAuthorApproves() {
        assertInstanceOf(
                FourEyes.ApproverIsAuthor.class,
                rejection(waiting().approve("official-a", "Gedeputeerde Staten", TODAY)));
        assertInstanceOf(
                AssessmentRejection.NoDecisionWaits.class,
                rejection(proposed().approve("official-b", "Gedeputeerde Staten", TODAY)));
    }

    @Test
    void aDecidedAssessmentNeverChanges() {
        var refused = new AssessmentRejection.AssessmentIsDecided(TODAY);
        assertEquals(
                refused,
                rejection(decided()
                        .propose(draft("rood", Step.ACTIVE_SUPERVISION, null, ShortfallReason.SUPPORT), CATEGORIES)));
        assertEquals(refused, rejection(decided().approve("official-c", "Gedeputeerde Staten", TODAY)));
    }

    @Test
    void aProposalThatWaitsIsReplaced() {
        var replaced = state(waiting()
                .propose(
                        draft("oranje", Step.INFORMATION, "A plan is on its way", ShortfallReason.MISMATCH),
                        CATEGORIES));
        assertEquals(3, replaced.version());
        assertEquals(
                new SupervisionLevel("oranje", Step.INFORMATION),
                replaced.decision().level());
    }

    @Test
    void everyAssessmentOfABacklogNamesAReason() {
        assertEquals(
                new AssessmentRejection.ReasonForShortfallMissing(117),
                rejection(proposed().propose(draft("rood", Step.ACTIVE_SUPERVISION, null), CATEGORIES)));

        var even = assessment(standing(GivenRounds.ALMELO, DAY, halfYear(70, 70)), Step.NONE);
        assertEquals(0, even.standing().backlog());
        assertEquals(
                AssessmentStatus.WAITING,
                state(even.propose(draft("groen", Step.NONE, null), CATEGORIES)).status());

        var one = assessment(standing(GivenRounds.ALMELO, DAY, halfYear(70, 69)), Step.SIGNAL);
        assertEquals(
                new AssessmentRejection.ReasonForShortfallMissing(1),
                rejection(one.propose(draft("oranje", Step.INFORMATION, null), CATEGORIES)));
    }

    @Test
    void whatDiffersFromTheProposalNeedsAReasonToOverruleIt() {
        var missing = new AssessmentRejection.OverruleReasonMissing("rood", Step.ACTIVE_SUPERVISION);
        for (var other : new AssessmentDraft[] {
            draft("oranje", Step.ACTIVE_SUPERVISION, null, ShortfallReason.SUPPORT),
            draft("rood", Step.INFORMATION, null, ShortfallReason.SUPPORT),
            draft("rood", Step.INTENTION, null, ShortfallReason.SUPPORT)
        }) {
            assertEquals(missing, rejection(proposed().propose(other, CATEGORIES)));
        }
        var overruled = state(proposed()
                .propose(draft("rood", Step.INTENTION, "No cooperation at all", ShortfallReason.SUPPORT), CATEGORIES));
        assertEquals("No cooperation at all", overruled.decision().overruleReason());
        assertEquals(
                new AssessmentRejection.NothingToOverrule(),
                rejection(proposed()
                        .propose(
                                draft("rood", Step.ACTIVE_SUPERVISION, "As proposed", ShortfallReason.SUPPORT),
                                CATEGORIES)));
    }

    @Test
    void theCategoryIsOneOfThePolicy() {
        assertEquals(
                new AssessmentRejection.CategoryNotOfPolicy("paars"),
                rejection(proposed()
                        .propose(draft("paars", Step.INFORMATION, "Other", ShortfallReason.SUPPORT), CATEGORIES)));
    }

    @Test
    void thereAreElevenReasons() {
        assertEquals(11, ShortfallReason.values().length);
    }
}
