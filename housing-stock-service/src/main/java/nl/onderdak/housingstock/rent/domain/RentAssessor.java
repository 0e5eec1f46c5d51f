// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.PolicyValues;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.rent.domain.Assessment.Allowance;
import nl.onderdak.housingstock.rent.domain.Assessment.Fit;
import nl.onderdak.housingstock.rent.domain.Assessment.FitReason;
import nl.onderdak.housingstock.rent.domain.Assessment.Reduction;

/** Holds rents against the limits of the year of moving in. */
public final class RentAssessor {

    private final RentTable table;
    private final PolicyValues policy;

    public RentAssessor(RentTable table, PolicyValues policy) {
        this.table = table;
        this.policy = policy;
    }

    /** Whether the rent fits, and whether rent allowance is possible. */
    public Assessment assess(Tenancy tenancy) {
        var year = table.of(tenancy.day().getYear());
        var used = new LinkedHashMap<Term, PolicyValue>();
        var reasons = new ArrayList<FitReason>();
        if (!givesAllowance(tenancy)) {
            reasons.add(FitReason.NOT_SELF_CONTAINED);
            return new Assessment(
                    null,
                    Fit.NOT_APPLICABLE,
                    Allowance.EXCLUDED,
                    year.classOf(tenancy.rent()).orElse(null),
                    reasons,
                    null,
                    List.of());
        }
        var limit = year.of(limitOf(tenancy, tenancy.day(), reasons, used));
        var fit = fit(tenancy.rent(), limit);
        switch (fit) {
            case TOO_HIGH -> reasons.add(FitReason.ABOVE_LIMIT);
            case UNKNOWN -> reasons.add(FitReason.LIMIT_UNKNOWN);
            case FITS, NOT_APPLICABLE -> {}
        }
        var allowance = allowance(tenancy, year, reasons, used);
        return new Assessment(
                limit.orElse(null),
                fit,
                allowance,
                year.classOf(tenancy.rent()).orElse(null),
                reasons,
                reduction(tenancy, year, fit),
                List.copyOf(used.values()));
    }

    /** Rent allowance is for self-contained homes, art. 11 Wet op de huurtoeslag. */
    private static boolean givesAllowance(Tenancy tenancy) {
        return tenancy.selfContained();
    }

    /** The limit of the young, art. 13(1) Wet op de huurtoeslag, or by size, art. 20(2) Wet op de huurtoeslag. */
    private LimitKind limitOf(Tenancy tenancy, LocalDate day, List<FitReason> reasons, Map<Term, PolicyValue> used) {
        if (isUnderAgeLimit(tenancy, day, used)) {
            if (!tenancy.excepted()) {
                reasons.add(FitReason.LIMIT_OF_THE_YOUNG);
                return LimitKind.QUALITY_DISCOUNT;
            }
            reasons.add(FitReason.EXCEPTED_FROM_LIMIT_OF_THE_YOUNG);
        }
        if (tenancy.persons() <= use(Term.SMALL_HOUSEHOLD, day, used)) {
            reasons.add(FitReason.LOW_LIMIT);
            return LimitKind.CAPPING_LOW;
        }
        reasons.add(FitReason.HIGH_LIMIT);
        return LimitKind.CAPPING_HIGH;
    }

    private boolean isUnderAgeLimit(Tenancy tenancy, LocalDate day, Map<Term, PolicyValue> used) {
        return tenancy.age() < use(Term.RENT_AGE_LIMIT, day, used);
    }

    /** At or below the limit, art. 46(2) Woningwet. */
    private static Fit fit(int rent, Optional<RentLimit> limit) {
        return limit.map(known -> known.allows(rent) ? Fit.FITS : Fit.TOO_HIGH).orElse(Fit.UNKNOWN);
    }

    /**
     * Above the highest rent there is no allowance, until 2025, art. 13(1) Wet op de huurtoeslag; that rent is lower for
     * the young, and none holds for a household of eight in a home that suits eight, art. 13(2) Wet op de huurtoeslag.
     */
    private Allowance allowance(
            Tenancy tenancy, RentLimits year, List<FitReason> reasons, Map<Term, PolicyValue> used) {
        var large = use(Term.RENT_EXEMPT_HOUSEHOLD, tenancy.day(), used);
        if (tenancy.persons() >= large && tenancy.suits(large)) {
            reasons.add(FitReason.LARGE_HOUSEHOLD);
            return Allowance.POSSIBLE;
        }
        var young = isUnderAgeLimit(tenancy, tenancy.day(), used) && !tenancy.excepted();
        var highest = year.of(young ? LimitKind.QUALITY_DISCOUNT : LimitKind.MAXIMUM);
        var excludes = use(Term.MAXIMUM_RENT_EXCLUDES, tenancy.day(), used) == 1;
        if (highest.isEmpty()) {
            if (!reasons.contains(FitReason.LIMIT_UNKNOWN)) {
                reasons.add(FitReason.LIMIT_UNKNOWN);
            }
            return excludes ? Allowance.UNKNOWN : Allowance.POSSIBLE;
        }
        if (highest.get().allows(tenancy.rent())) {
            return Allowance.POSSIBLE;
        }
        reasons.add(excludes ? FitReason.ABOVE_MAXIMUM : FitReason.ALLOWANCE_UP_TO_MAXIMUM);
        return excludes ? Allowance.EXCLUDED : Allowance.POSSIBLE;
    }

    /** The rent is lowered to the limit of the young for as long as that holds; practice of landlords. */
    private Reduction reduction(Tenancy tenancy, RentLimits year, Fit fit) {
        var used = new LinkedHashMap<Term, PolicyValue>();
        var young = year.of(LimitKind.QUALITY_DISCOUNT);
        if (fit != Fit.TOO_HIGH
                || young.isEmpty()
                || tenancy.excepted()
                || !isUnderAgeLimit(tenancy, tenancy.day(), used)) {
            return null;
        }
        var afterwards = year.of(
                tenancy.persons() <= use(Term.SMALL_HOUSEHOLD, tenancy.day(), used)
                        ? LimitKind.CAPPING_LOW
                        : LimitKind.CAPPING_HIGH);
        return new Reduction(young.get().amount(), agesFrom(tenancy.day()), fit(tenancy.rent(), afterwards));
    }

    /** The age limit in force, and the later ones that are known: no birthday is needed for it. */
    private List<PolicyValue> agesFrom(LocalDate day) {
        return Stream.concat(Stream.of(day), policy.changesAfter(Term.RENT_AGE_LIMIT, day).stream())
                .map(from -> policy.on(Term.RENT_AGE_LIMIT, from))
                .toList();
    }

    private long use(Term term, LocalDate day, Map<Term, PolicyValue> used) {
        return used.computeIfAbsent(term, key -> policy.on(key, day)).value();
    }
}
