// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.CohortSums;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.standing.domain.Standing;

/** Standings of municipalities at the end of a half-year. */
public final class GivenStandings {

    private static final Instant KNOWN = Instant.parse("2026-01-01T00:00:00Z");

    private GivenStandings() {}

    /** A quota and the persons housed. */
    public record Term(long quota, long realised) {}

    /** The half-years up to and including the last one. */
    public static Standing at(String last, Term... terms) {
        return at("GM0141", last, Map.of(), terms);
    }

    /** With a supply of couplings that was too short in the last half-year. */
    public static Standing withSupply(String last, long supply, Term... terms) {
        var halfYear = HalfYear.valueOf(last);
        return at(
                "GM0141",
                last,
                Map.of(halfYear, new Supply(halfYear, halfYear.start().plusMonths(3), supply, 1)),
                terms);
    }

    /** Behind by this number of persons in the last half-year only, of a quota. */
    public static Standing behind(String last, long backlog, long quota) {
        return at(last, new Term(quota, quota), new Term(quota, quota - backlog));
    }

    /** This number of half-years in a row ended with a backlog, which never rose after the first one. */
    public static Standing missed(String last, int halfYears) {
        var terms = new Term[halfYears + 1];
        terms[0] = new Term(10, 10);
        for (int i = 1; i < terms.length; i++) {
            terms[i] = new Term(10, i == 1 ? 9 : 10);
        }
        return at(last, terms);
    }

    /** With a balance taken over in the last half-year; negative is backlog. */
    public static Standing tookOver(String last, long takenOver, Term... terms) {
        return at("GM0141", HalfYear.valueOf(last).end(), takenOver, Map.of(), terms);
    }

    /** Of a named municipality. */
    public static Standing at(String municipality, String last, Map<HalfYear, Supply> supplies, Term... terms) {
        return at(municipality, HalfYear.valueOf(last).end(), supplies, terms);
    }

    /** On a day in the last half-year. */
    public static Standing on(LocalDate day, Term... terms) {
        return at("GM0141", day, Map.of(), terms);
    }

    private static Standing at(String municipality, LocalDate day, Map<HalfYear, Supply> supplies, Term... terms) {
        return at(municipality, day, 0, supplies, terms);
    }

    private static Standing at(
            String municipality, LocalDate day, long takenOver, Map<HalfYear, Supply> supplies, Term... terms) {
        var sums = new HashMap<HalfYear, HalfYearSums>();
        var cohorts = new HashMap<HalfYear, CohortSums>();
        var halfYear = HalfYear.of(day);
        for (int i = terms.length - 1; i >= 0; i--) {
            long moved = i == terms.length - 1 ? takenOver : 0;
            sums.put(halfYear, new HalfYearSums(moved, terms[i].quota(), 0, terms[i].realised(), 0));
            cohorts.put(halfYear, new CohortSums(halfYear, terms[i].quota(), terms[i].realised(), moved));
            halfYear = halfYear.previous();
        }
        var history = new MunicipalityHistory(
                new MunicipalityCode(municipality),
                "Gemeente",
                new ProvinceCode("PV23"),
                true,
                BalanceSeries.of(0, 0, sums, Standing.from(day), HalfYear.of(day)),
                cohorts.values().stream()
                        .sorted((one, other) -> one.halfYear().compareTo(other.halfYear()))
                        .toList(),
                supplies,
                null);
        return Standing.of(history, day, KNOWN, Set.of(), List.of());
    }
}
