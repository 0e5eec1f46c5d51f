// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.flex.domain.Finding.Condition;
import nl.onderdak.housingstock.flex.domain.Finding.Day;
import nl.onderdak.housingstock.flex.domain.Finding.Number;
import nl.onderdak.housingstock.flex.domain.Finding.Result;

/**
 * The conditions of schemes for flex homes, as findings.
 *
 * <p>Shares are counted in homes, as they were planned and are paid for: a scheme pays an amount for each home, and
 * reserves a share of their number (RVO, conditions of the SFT; practice: 35 percent). A home that is shared, or was
 * split into several, is still one of them. One that a permit holder lives in, or that has a unit kept for one, counts
 * once: if each of its units counted, splitting a few homes would meet a share that the number of planned homes, from
 * which it is reckoned, does not grow with; if none counted, homes of permit holders would be missed.
 */
public final class FlexConditions {

    /** The last day that can be written with four digits of the year, as contracts do. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private FlexConditions() {}

    /**
     * All findings on a project.
     *
     * @param terms of its scheme
     * @param homesOfPermitHolders delivered homes of which a unit is let to permit holders or kept for them, each once
     */
    public static List<Finding> check(
            FlexProject project, SchemeTerms terms, int homesOfPermitHolders, LocalDate today) {
        return List.of(
                socialRent(project, terms),
                locationTerm(project, terms),
                agreedShare(project, terms),
                shareKept(project, homesOfPermitHolders),
                constructionStart(project, terms, today));
    }

    /** SFT: the homes are let at social rent for at least ten years from delivery (RVO, conditions of the SFT). */
    static Finding socialRent(FlexProject project, SchemeTerms terms) {
        if (terms.socialRentYears() == null) {
            return Finding.notApplicable(Condition.SOCIAL_RENT);
        }
        var required = lastDayOfYears(project, terms);
        var found = project.plan().socialRentEnds();
        return new Finding(
                Condition.SOCIAL_RENT,
                found == null || !found.isBefore(required) ? Result.MET : Result.NOT_MET,
                new Day(required),
                found == null ? null : new Day(found));
    }

    /** Practice: the location may be used up to the end of the homes, or of the years of social rent. */
    static Finding locationTerm(FlexProject project, SchemeTerms terms) {
        var plan = project.plan();
        var required = plan.endsOn() != null
                ? plan.endsOn()
                : terms.socialRentYears() == null ? null : lastDayOfYears(project, terms);
        if (required == null) {
            return Finding.notApplicable(Condition.LOCATION_TERM);
        }
        var found = plan.locationUntil();
        return new Finding(
                Condition.LOCATION_TERM,
                found == null || !found.isBefore(required) ? Result.MET : Result.NOT_MET,
                new Day(required),
                found == null ? null : new Day(found));
    }

    /** The share of permit holders is that of the project's scheme: 30 percent (SFT), or 35 percent. */
    static Finding agreedShare(FlexProject project, SchemeTerms terms) {
        if (terms.shareBasisPoints() == 0) {
            return Finding.notApplicable(Condition.AGREED_SHARE);
        }
        var found = project.plan().shareBasisPoints();
        return new Finding(
                Condition.AGREED_SHARE,
                found >= terms.shareBasisPoints() ? Result.MET : Result.NOT_MET,
                new Number(terms.shareBasisPoints()),
                new Number(found));
    }

    /** The homes reserved for permit holders are let to them or kept for them; pending while enough are to come. */
    static Finding shareKept(FlexProject project, int homesOfPermitHolders) {
        int required = project.reservedHomes();
        if (required == 0) {
            return Finding.notApplicable(Condition.SHARE_KEPT);
        }
        int toCome = Math.max(0, project.plan().homes() - project.dwellings().size());
        var result = homesOfPermitHolders >= required
                ? Result.MET
                : homesOfPermitHolders + toCome >= required ? Result.PENDING : Result.NOT_MET;
        return new Finding(Condition.SHARE_KEPT, result, new Number(required), new Number(homesOfPermitHolders));
    }

    /** SFT: construction starts within the months that the terms of the day of the grant give (rijksoverheid.nl, 3 February 2025). */
    static Finding constructionStart(FlexProject project, SchemeTerms terms, LocalDate today) {
        var plan = project.plan();
        if (terms.startWithinMonths() == null || plan.grantedOn() == null) {
            return Finding.notApplicable(Condition.CONSTRUCTION_START);
        }
        var last = orLast(plan.grantedOn().plusMonths(terms.startWithinMonths()));
        var started = plan.startedOn();
        var result = started == null
                ? today.isAfter(last) ? Result.NOT_MET : Result.PENDING
                : started.isAfter(last) ? Result.NOT_MET : Result.MET;
        return new Finding(
                Condition.CONSTRUCTION_START, result, new Day(last), started == null ? null : new Day(started));
    }

    private static LocalDate lastDayOfYears(FlexProject project, SchemeTerms terms) {
        return orLast(
                project.plan().deliveryOn().plusYears(terms.socialRentYears()).minusDays(1));
    }

    private static LocalDate orLast(LocalDate day) {
        return day.isAfter(LAST) ? LAST : day;
    }
}
