// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.persistence;

import static nl.onderdak.supervision.policy.GivenStandings.at;
import static nl.onderdak.supervision.policy.GivenStandings.behind;
import static nl.onderdak.supervision.policy.GivenStandings.missed;
import static nl.onderdak.supervision.policy.GivenStandings.on;
import static nl.onderdak.supervision.policy.GivenStandings.withSupply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.GivenStandings.Term;
import nl.onderdak.supervision.policy.domain.Category;
import nl.onderdak.supervision.policy.domain.Colour;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.ProposedJudgement;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.policy.domain.StepRule;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Standing;
import org.junit.jupiter.api.Test;

class ExamplePoliciesTest {

    private static final Term MET = new Term(10, 10);

    @Test
    void sixProvincesHaveOneAndEachSaysThatItIsAnExample() {
        assertEquals(
                Set.of("PV20", "PV23", "PV24", "PV27", "PV28", "PV30"),
                ExamplePolicies.all().stream()
                        .map(policy -> policy.province().value())
                        .collect(Collectors.toSet()));
        for (var policy : ExamplePolicies.all()) {
            assertTrue(policy.example(), policy.name());
            assertFalse(policy.source().isBlank(), policy.name());
            assertTrue(policy.name().startsWith("Voorbeeld "), policy.name());
            assertTrue(policy.source().contains("bedacht"), policy.name());
        }
    }

    @Test
    void theyAreFormedAsARecordedOneMustBe() {
        for (var policy : ExamplePolicies.all()) {
            assertTrue(policy.categories().getLast().criteria().isEmpty(), policy.name());
            for (var category :
                    policy.categories().subList(0, policy.categories().size() - 1)) {
                assertFalse(category.criteria().isEmpty(), category.code());
            }
            Stream.concat(
                            policy.categories().stream().map(Category::criteria),
                            policy.stepRules().stream().map(StepRule::criteria))
                    .flatMap(List::stream)
                    .forEach(criterion -> assertFalse(criterion.isEmpty()));
            var codes = new HashSet<String>();
            policy.categories().forEach(category -> assertTrue(codes.add(category.code()), category.code()));
            codes.clear();
            policy.stepRules().forEach(rule -> assertTrue(codes.add(rule.code()), rule.code()));
            assertTrue(policy.source().length() <= 500, policy.name());
        }
    }

    @Test
    void theyAreInForceFromTheirFirstDayOn() {
        for (var first : List.of(
                "PV20 2024-01-01",
                "PV23 2019-10-28",
                "PV24 2024-04-23",
                "PV27 2023-07-01",
                "PV28 2020-06-26",
                "PV30 2017-07-01")) {
            var policy = ofProvince(first.substring(0, 4));
            var day = LocalDate.parse(first.substring(5));
            assertEquals(
                    List.of(policy),
                    Policy.inForce(List.of(policy), day).stream().toList());
            assertEquals(
                    List.of(),
                    Policy.inForce(List.of(policy), day.minusDays(1)).stream().toList());
        }
        assertEquals(Instant.parse("2019-10-27T23:00:00Z"), ofProvince("PV23").recordedAt());
    }

    @Test
    void storedRulesAreReadAsTheyWere() {
        for (var policy : ExamplePolicies.all()) {
            var rules = StoredRules.of(policy);
            assertEquals(rules, StoredRules.read(rules.json()));
        }
    }

    @Test
    void overijsselIsGreenOrangeOrRed() {
        expect("PV23", at("2023-H2", MET), "groen", Colour.GREEN, Step.NONE);
        expect("PV23", behind("2023-H2", 1, 100), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV23", missed("2023-H2", 2), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        expect("PV23", missed("2023-H2", 3), "rood", Colour.RED, Step.INTENTION);
        expect("PV23", missed("2023-H2", 4), "rood", Colour.RED, Step.SUBSTITUTION);
        // more than half the quota of the half-year
        expect("PV23", behind("2023-H2", 50, 100), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV23", behind("2023-H2", 51, 100), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        // Almelo at the end of 2023: behind by 52, and half of its quota of 73 is 36,5
        expect("PV23", behind("2023-H2", 36, 73), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV23", behind("2023-H2", 37, 73), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        expect("PV23", behind("2023-H2", 52, 73), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
    }

    @Test
    void almeloGetsAPlanOfActionAtTheEndOf2024() {
        // Given: behind since 2021, by 52 at the end of 2023 and by 117 a year later
        var standing = at(
                "2024-H2",
                new Term(60, 50),
                new Term(60, 50),
                new Term(60, 50),
                new Term(88, 70),
                new Term(73, 69),
                new Term(78, 40),
                new Term(70, 43));

        // When
        var judged = ofProvince("PV23").judge(standing, Step.INFORMATION, Outlook.atUnchangedPace(standing));

        // Then
        assertEquals(117, judged.weighed().backlog());
        assertEquals(Step.ACTIVE_SUPERVISION, judged.step());
        assertEquals("rood", judged.category().code());
        assertEquals(
                List.of(
                        ProposedJudgement.Ground.CATEGORY,
                        ProposedJudgement.Ground.STEP_RULE,
                        ProposedJudgement.Ground.ONE_STEP_PER_ROUND),
                judged.reasons().stream().map(ProposedJudgement.Reason::ground).toList());
    }

    @Test
    void almeloGoesUpOneStepPerRoundWhenItsFiguresBeginWithTheBacklogOf52() {
        // Given
        var taken = new Term(52, 0);
        var first = new Term(78, 44);
        var second = new Term(70, 39);

        // Then
        expectNext(at("2023-H2", taken), Step.NONE, "oranje", Step.SIGNAL);
        expectNext(at("2024-H1", taken, first), Step.SIGNAL, "oranje", Step.INFORMATION);
        expectNext(at("2024-H2", taken, first, second), Step.INFORMATION, "rood", Step.ACTIVE_SUPERVISION);
    }

    private static void expectNext(Standing standing, Step present, String category, Step step) {
        var judged = ofProvince("PV23").judge(standing, present, Outlook.UNKNOWN);
        assertEquals(category, judged.category().code());
        assertEquals(step, judged.step());
    }

    @Test
    void overijsselStepsUpWhenABacklogRisesForThreeHalfYearsWithoutProspectOfRecovery() {
        // Given: ahead before, so that only one half-year was missed
        var third = new Term(100, 80);
        var rising = at("2024-H2", new Term(100, 100), third, third, third);
        var twice = at("2024-H2", new Term(100, 100), third, third);

        // Then: 60 behind, and 61 expected is more
        var policy = onlyRule(ofProvince("PV23"), "oplopend-zonder-perspectief");
        assertEquals(
                Step.INTENTION,
                policy.judge(rising, Step.ACTIVE_SUPERVISION, new Outlook(61L)).step());
        assertEquals(
                Step.ACTIVE_SUPERVISION,
                policy.judge(rising, Step.INFORMATION, new Outlook(61L)).step());
        assertEquals(
                Step.INFORMATION,
                policy.judge(rising, Step.INFORMATION, new Outlook(60L)).step());
        assertEquals(
                Step.INFORMATION,
                policy.judge(rising, Step.INFORMATION, Outlook.UNKNOWN).step());
        assertEquals(
                Step.INFORMATION,
                policy.judge(twice, Step.INFORMATION, new Outlook(61L)).step());
        assertEquals(
                3, policy.judge(rising, Step.NONE, Outlook.UNKNOWN).weighed().risingInARow());
        assertEquals(
                2, policy.judge(twice, Step.NONE, Outlook.UNKNOWN).weighed().risingInARow());
    }

    @Test
    void noordBrabantIsWhiteAndFrozenWhenAShortfallIsExcusable() {
        // Given: 's-Hertogenbosch in 2018 had 82 couplings for a quota of 146
        var wholly = withSupply("2018-H2", 82, new Term(146, 82));
        var partly = withSupply("2018-H2", 83, new Term(146, 82));

        // When
        var white = ofProvince("PV30").judge(wholly, Step.ACTIVE_SUPERVISION, Outlook.UNKNOWN);
        var red = ofProvince("PV30").judge(partly, Step.ACTIVE_SUPERVISION, Outlook.UNKNOWN);

        // Then
        assertEquals(Colour.WHITE, white.category().colour());
        assertTrue(white.freezes());
        assertEquals(Step.ACTIVE_SUPERVISION, white.step());
        assertEquals(64, white.weighed().shortfall());
        assertEquals(0, white.weighed().backlog());
        assertEquals(Colour.ORANGE, red.category().colour());
        assertFalse(red.freezes());
        assertEquals(1, red.weighed().backlog());
    }

    @Test
    void noordBrabantPutsTwentyBehindUnderActiveSupervision() {
        expect("PV30", at("2017-H1", MET), "groen", Colour.GREEN, Step.NONE);
        expect("PV30", behind("2017-H1", 1, 60), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV30", behind("2017-H1", 19, 60), "oranje", Colour.ORANGE, Step.INFORMATION);
        // Uden and Vught in 2017
        expect("PV30", behind("2017-H1", 20, 60), "rood", Colour.RED, Step.ACTIVE_SUPERVISION);
        expect("PV30", behind("2017-H1", 27, 60), "rood", Colour.RED, Step.ACTIVE_SUPERVISION);
        expect("PV30", missed("2017-H1", 3), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV30", at("2017-H1", new Term(20, 0), MET, MET), "rood", Colour.RED, Step.INTENTION);
        expect("PV30", at("2017-H1", new Term(20, 0), MET), "rood", Colour.RED, Step.ACTIVE_SUPERVISION);
    }

    @Test
    void noordHollandAsksForAPlanAfterOneMissedHalfYear() {
        expect("PV27", at("2023-H1", MET), "adequaat", Colour.GREEN, Step.NONE);
        expect("PV27", missed("2023-H1", 1), "redelijk-adequaat", Colour.YELLOW, Step.ACTIVE_SUPERVISION);
        expect("PV27", missed("2023-H1", 2), "onvoldoende", Colour.RED, Step.ACTIVE_SUPERVISION);
        expect("PV27", missed("2023-H1", 3), "onvoldoende", Colour.RED, Step.INTENTION);
    }

    @Test
    void zuidHollandDecidesAfterFourInARow() {
        expect("PV28", at("2024-H2", MET), "groen", Colour.GREEN, Step.NONE);
        expect("PV28", missed("2024-H2", 1), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV28", missed("2024-H2", 2), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        expect("PV28", missed("2024-H2", 3), "oranje", Colour.ORANGE, Step.INTENTION);
        expect("PV28", missed("2024-H2", 4), "rood", Colour.RED, Step.SUBSTITUTION);
    }

    @Test
    void groningenDecidesPerHalfYearThatIsOpen() {
        var policy = ofProvince("PV20");
        assertEquals(DecisionScope.COHORT, policy.decisionScope());
        assertEquals(Attribution.CURRENT_FIRST, policy.attribution());
        assertEquals(84, policy.terms().complianceDays());
        var open = new Term(10, 4);
        expect("PV20", at("2024-H2", MET), "groen", Colour.GREEN, Step.NONE);
        expect("PV20", at("2024-H2", open), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV20", at("2024-H2", open, MET), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        expect("PV20", at("2024-H2", open, MET, MET), "rood", Colour.RED, Step.INTENTION);
        expect("PV20", at("2024-H2", open, MET, MET, MET), "rood", Colour.RED, Step.SUBSTITUTION);
    }

    /** 18 months after the end of 2023-H1, and 15 after that of 2023-H2. */
    @Test
    void groningenDecidesFifteenMonthsAfterAHalfYearOnWhatIsOpenOfIt() {
        var policy = ofProvince("PV20");
        var open = new Term(10, 4);
        var running = new Term(10, 0);
        var secondOfTwo = List.of(
                on(LocalDate.of(2025, 3, 30), open, MET, MET, running),
                on(LocalDate.of(2025, 3, 31), open, MET, MET, running));
        assertEquals(
                List.of(14, 15),
                secondOfTwo.stream()
                        .map(standing -> policy.judge(standing, Step.INTENTION, Outlook.UNKNOWN)
                                .weighed()
                                .openForMonths())
                        .toList());
        assertEquals(
                List.of(Step.INTENTION, Step.SUBSTITUTION),
                secondOfTwo.stream()
                        .map(standing -> policy.judge(standing, Step.INTENTION, Outlook.UNKNOWN)
                                .step())
                        .toList());
        var firstOfTwo = policy.judge(at("2024-H2", open, MET, MET, MET), Step.INTENTION, Outlook.UNKNOWN);
        assertEquals(18, firstOfTwo.weighed().openForMonths());
        assertEquals(Step.SUBSTITUTION, firstOfTwo.step());
    }

    /** Westerkwartier housed 140 in 2024 of about 129 due, and the quota of 2023 is still open. */
    @Test
    void groningenSeesAnOldHalfYearOpenWhereTheCurrentOneIsMet() {
        var current = new Term(129, 140);
        var standing = at("2024-H2", new Term(80, 40), current);
        var judged = ofProvince("PV20").judge(standing, Step.INFORMATION, Outlook.UNKNOWN);
        assertEquals(6, judged.weighed().openForMonths());
        assertEquals(Step.ACTIVE_SUPERVISION, judged.step());
        // once the surplus of 11 a half-year has cleared the 40
        var cleared = at("2024-H2", new Term(80, 40), current, current, current, current);
        assertEquals(
                Step.NONE,
                ofProvince("PV20")
                        .judge(cleared, Step.INFORMATION, Outlook.UNKNOWN)
                        .step());
    }

    @Test
    void flevolandWeighsTheTotal() {
        var policy = ofProvince("PV24");
        assertEquals(DecisionScope.TOTAL, policy.decisionScope());
        assertEquals(Attribution.AGGREGATE, policy.attribution());
        expect("PV24", at("2024-H1", MET), "groen", Colour.GREEN, Step.NONE);
        expect("PV24", behind("2024-H1", 1, 100), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV24", behind("2024-H1", 50, 100), "oranje", Colour.ORANGE, Step.INFORMATION);
        expect("PV24", behind("2024-H1", 51, 100), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        expect("PV24", at("2024-H1", new Term(90, 0), MET), "rood", Colour.RED, Step.INTENTION);
        expect("PV24", behind("2024-H1", 100, 100), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
        expect("PV24", at("2024-H1", new Term(11, 0), MET, MET), "rood", Colour.RED, Step.INTENTION);
        expect("PV24", at("2024-H1", new Term(11, 0), MET, MET, MET), "rood", Colour.RED, Step.SUBSTITUTION);
        expect("PV24", at("2024-H1", new Term(10, 0), MET, MET, MET), "oranje", Colour.ORANGE, Step.ACTIVE_SUPERVISION);
    }

    /** Category, and the step that is reached when each round takes one. */
    private static void expect(String province, Standing standing, String category, Colour colour, Step step) {
        var policy = ofProvince(province);
        var present = Step.NONE;
        for (var round : Step.values()) {
            var judged = policy.judge(standing, present, Outlook.UNKNOWN);
            assertEquals(category, judged.category().code());
            assertEquals(colour, judged.category().colour());
            assertTrue(judged.step().number() <= present.number() + 1, "more than one step in round " + round);
            present = judged.step();
        }
        assertEquals(step, present, policy.name());
    }

    private static Policy onlyRule(Policy policy, String code) {
        var rules = policy.stepRules().stream()
                .filter(rule -> rule.code().equals(code))
                .toList();
        assertNotEquals(List.of(), rules);
        return new Policy(
                policy.id(),
                policy.province(),
                policy.effectiveOn(),
                policy.name(),
                policy.source(),
                policy.example(),
                policy.categories(),
                rules,
                policy.attribution(),
                policy.decisionScope(),
                policy.freezes(),
                policy.terms(),
                policy.recordedAt());
    }

    private static Policy ofProvince(String code) {
        return ExamplePolicies.all().stream()
                .filter(policy -> policy.province().equals(new ProvinceCode(code)))
                .findFirst()
                .orElseThrow();
    }
}
