// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.CohortSums;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.balance.domain.Inhabitants;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * Where a municipality stands at the end of a day, as known at a moment: what assessments, plans and letters rest on.
 *
 * @param municipality CBS code
 * @param name official name, or null when only figures are known yet
 * @param province its province, or null when unknown
 * @param validOn the day
 * @param knownAt the moment
 * @param provisional why figures may still change for the same day and moment; empty when they are final
 * @param readings how far each source has been read
 * @param balance of the half-year of the day
 * @param halfYears up to that of the day, oldest first, at most {@link #MOST_HALF_YEARS}
 * @param excuse of the shortfall of the day
 * @param missedInARow closed half-years in a row that ended with a culpable backlog, counted back from the last closed
 *     one
 * @param hash SHA-256 in hexadecimal of a canonical text of everything but {@code provisional} and {@code readings}
 * @param cohorts sums of every cohort, oldest first; empty when only the half-years are given
 * @param inhabitants or null when unknown
 */
public record Standing(
        MunicipalityCode municipality,
        String name,
        ProvinceCode province,
        LocalDate validOn,
        Instant knownAt,
        Set<Provisional> provisional,
        List<Reading> readings,
        Balance balance,
        List<HalfYearBalance> halfYears,
        Excuse excuse,
        int missedInARow,
        String hash,
        List<CohortSums> cohorts,
        Inhabitants inhabitants) {

    /** Half-years that a standing shows. */
    public static final int MOST_HALF_YEARS = 12;

    public Standing {
        provisional = Set.copyOf(provisional);
        readings = List.copyOf(readings);
        halfYears = List.copyOf(halfYears);
        cohorts = List.copyOf(cohorts);
    }

    /** A standing of which only the half-years are known. */
    public Standing(
            MunicipalityCode municipality,
            String name,
            ProvinceCode province,
            LocalDate validOn,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings,
            Balance balance,
            List<HalfYearBalance> halfYears,
            Excuse excuse,
            int missedInARow,
            String hash) {
        this(
                municipality,
                name,
                province,
                validOn,
                knownAt,
                provisional,
                readings,
                balance,
                halfYears,
                excuse,
                missedInARow,
                hash,
                List.of(),
                null);
    }

    /** The first half-year of a standing on a day. */
    public static HalfYear from(LocalDate validOn) {
        var from = HalfYear.of(validOn);
        for (int i = 1; i < MOST_HALF_YEARS && !from.equals(HalfYear.FIRST); i++) {
            from = from.previous();
        }
        return from;
    }

    /**
     * The standing that a history gives.
     *
     * @param history with the half-years from {@link #from} on
     */
    public static Standing of(
            MunicipalityHistory history,
            LocalDate validOn,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings) {
        return withoutHash(history, validOn, knownAt, provisional, readings).hashed();
    }

    /** The same with a hash that is null, for lists that do not show it: it takes longer than all the rest. */
    public static Standing withoutHash(
            MunicipalityHistory history,
            LocalDate validOn,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings) {
        return new Standing(
                history.municipality(),
                history.name(),
                history.province(),
                validOn,
                knownAt,
                provisional,
                readings,
                history.balance(validOn),
                shown(history.series().halfYears()),
                excuse(history, history.series().halfYears().getLast()),
                missedInARow(history, validOn),
                null,
                history.cohorts(),
                history.inhabitants());
    }

    /** The text of which {@link #hash} is the hash: every figure of it in one form, one term per line. */
    public String canonicalText() {
        return CanonicalText.of(this).text();
    }

    private Standing hashed() {
        return new Standing(
                municipality,
                name,
                province,
                validOn,
                knownAt,
                provisional,
                readings,
                balance,
                halfYears,
                excuse,
                missedInARow,
                CanonicalText.of(this).hash(),
                cohorts,
                inhabitants);
    }

    /**
     * The half-year since whose end a municipality has been behind without interruption.
     *
     * @param halfYear the first half-year of the row that ended with a backlog, or the present one
     * @param orEarlier whether the row may have begun before the half-years that a standing shows
     */
    public record Since(HalfYear halfYear, boolean orEarlier) {}

    /** Since when it is behind (<i>achterstand sinds</i>); empty when it has no backlog on the day. */
    public Optional<Since> behindSince() {
        return behindInARow().stream()
                .findFirst()
                .map(first -> new Since(first.halfYear(), first.openingBalance() < 0));
    }

    /**
     * The half-years in a row that ended with a backlog, up to that of the day, oldest first; none without a backlog on
     * the day.
     */
    public List<HalfYearBalance> behindInARow() {
        int first = halfYears.size();
        while (first > 0 && halfYears.get(first - 1).balance() < 0) {
            first--;
        }
        return halfYears.subList(first, halfYears.size());
    }

    /** The backlog against the quota of the half-year. */
    public Share backlogPerQuota() {
        return new Share(balance.backlog(), balance.quota());
    }

    /** The backlog against the inhabitants, or null when they are unknown. */
    public Share backlogPerInhabitant() {
        return inhabitants == null || inhabitants.persons() == 0
                ? null
                : new Share(balance.backlog(), inhabitants.persons());
    }

    /** Its cohorts by a rule; takeovers stand in the half-year that they come from, when that is known. */
    public List<Cohort> cohorts(Attribution rule) {
        return cohorts.isEmpty() ? Cohorts.of(halfYears, rule) : Cohorts.of(cohorts, HalfYear.of(validOn), rule);
    }

    /** Whether the day is the last of its half-year: then the figure is a closed one, and a day figure otherwise. */
    public boolean isClosed() {
        return HalfYear.of(validOn).end().equals(validOn);
    }

    private static Excuse excuse(MunicipalityHistory history, HalfYearBalance halfYear) {
        return Excuse.of(
                halfYear.correctedQuota(),
                halfYear.balance(),
                Optional.ofNullable(history.supplies().get(halfYear.halfYear())));
    }

    /** Half-years before the first figure are left out; that of the day always stays. */
    private static List<HalfYearBalance> shown(List<HalfYearBalance> halfYears) {
        int first = 0;
        while (first < halfYears.size() - 1 && halfYears.get(first).isEmpty()) {
            first++;
        }
        return halfYears.subList(first, halfYears.size());
    }

    /**
     * Closed half-years in a row that ended with a culpable backlog; practice of Zuid-Holland, which counts half-years
     * in a row.
     */
    static int missedInARow(MunicipalityHistory history, LocalDate validOn) {
        int missed = 0;
        for (var halfYear : history.series().halfYears().reversed()) {
            if (!halfYear.halfYear().end().isAfter(validOn)) {
                if (excuse(history, halfYear).culpable() == 0) {
                    return missed;
                }
                missed++;
            }
        }
        return missed;
    }
}
