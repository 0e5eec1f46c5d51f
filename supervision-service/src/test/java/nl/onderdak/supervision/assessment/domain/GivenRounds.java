// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.policy.domain.Category;
import nl.onderdak.supervision.policy.domain.Colour;
import nl.onderdak.supervision.policy.domain.Criterion;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.policy.domain.StepRule;
import nl.onderdak.supervision.policy.domain.Terms;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Standing;

/** Rounds of a province with a policy of three categories, and the standings that they freeze. */
final class GivenRounds {

    static final ProvinceCode PROVINCE = new ProvinceCode("PV23");
    static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    static final Instant KNOWN = Instant.parse("2025-01-02T09:00:00Z");
    static final Set<String> CATEGORIES = Set.of("rood", "oranje", "groen");

    static final Policy POLICY = new Policy(
            UUID.fromString("01900000-0000-7000-8000-000000000123"),
            PROVINCE,
            LocalDate.of(2019, 10, 28),
            "Toezichtkader",
            "A test",
            false,
            List.of(
                    new Category("rood", Colour.RED, "Hoog", null, List.of(missed(3))),
                    new Category("oranje", Colour.ORANGE, "Gemiddeld", null, List.of(backlog(1))),
                    new Category("groen", Colour.GREEN, "Laag", null, List.of())),
            List.of(
                    new StepRule("informatie", Step.INFORMATION, List.of(backlog(1))),
                    new StepRule("plan", Step.ACTIVE_SUPERVISION, List.of(missed(2))),
                    new StepRule(
                            "oplopend", Step.INTENTION, List.of(new Criterion(null, null, null, 3, true, null, null)))),
            Attribution.OLDEST_FIRST,
            DecisionScope.TOTAL,
            true,
            Terms.NONE,
            KNOWN);

    private GivenRounds() {}

    private static Criterion backlog(int atLeast) {
        return new Criterion(atLeast, null, null, null, null, null, null);
    }

    private static Criterion missed(int atLeast) {
        return new Criterion(null, null, atLeast, null, null, null, null);
    }

    static AssessmentRound round(LocalDate day) {
        return new AssessmentRound(
                UUID.randomUUID(),
                PROVINCE,
                day,
                RoundKind.HALF_YEARLY,
                KNOWN,
                POLICY.id(),
                List.of(new Reading("quota", KNOWN, 0)),
                KNOWN);
    }

    static AssessmentRound round(LocalDate day, RoundKind kind) {
        return new AssessmentRound(UUID.randomUUID(), PROVINCE, day, kind, KNOWN, POLICY.id(), List.of(), KNOWN);
    }

    /** Quota and persons housed of each half-year, up to and including the last closed one before the day. */
    static Standing standing(MunicipalityCode municipality, LocalDate day, long[]... halfYears) {
        return standing(municipality, day, Map.of(), Set.of(), halfYears);
    }

    static Standing standing(
            MunicipalityCode municipality,
            LocalDate day,
            Map<HalfYear, Supply> supplies,
            Set<Provisional> provisional,
            long[]... halfYears) {
        var validOn = AssessmentRound.validOn(day);
        var sums = new HashMap<HalfYear, HalfYearSums>();
        var halfYear = HalfYear.of(validOn);
        for (int i = halfYears.length - 1; i >= 0; i--) {
            sums.put(halfYear, new HalfYearSums(0, halfYears[i][0], 0, halfYears[i][1], 0));
            halfYear = halfYear.previous();
        }
        var history = new MunicipalityHistory(
                municipality,
                "Gemeente",
                PROVINCE,
                true,
                BalanceSeries.of(0, 0, sums, Standing.from(validOn), HalfYear.of(validOn)),
                List.of(),
                supplies,
                null);
        return Standing.of(history, validOn, KNOWN, provisional, List.of(new Reading("quota", KNOWN, 0)));
    }

    static long[] halfYear(long quota, long realised) {
        return new long[] {quota, realised};
    }

    /** Almelo at the end of 2024: 52 behind from before, 78 and 70 asked, 83 housed, so 117 behind. */
    static Standing almelo() {
        return standing(ALMELO, DAY, halfYear(52, 0), halfYear(78, 40), halfYear(70, 43));
    }

    static Assessment assessment(Standing standing, Step present) {
        return assessment(standing, present, Outlook.UNKNOWN);
    }

    static Assessment assessment(Standing standing, Step present, Outlook outlook) {
        return Assessment.of(UUID.randomUUID(), round(DAY), POLICY, standing, present, outlook);
    }

    static AssessmentDraft draft(String category, Step step, String overruled, ShortfallReason... reasons) {
        return new AssessmentDraft(
                new SupervisionLevel(category, step), Set.of(reasons), "Toelichting", overruled, "official-a");
    }
}
