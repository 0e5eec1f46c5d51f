// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;

/**
 * A search of a province for exchanges, with the positions that it was made from; it never changes, its outcome is
 * added.
 *
 * @param id identifies the search
 * @param province the province that searches
 * @param halfYear whose quotas would change
 * @param validOn day of the positions
 * @param knownAt moment that the positions are known at
 * @param searchedAt when the search was requested
 * @param problem the positions
 * @param needs need and free homes of the municipalities, by code; empty when they were not known
 * @param supply whether what is known of free homes and expected places is complete
 * @param outcome the exchanges that were found; empty while it is searched
 * @param suggested numbers of the exchanges that were suggested to their municipalities
 */
public record SolidaritySearch(
        UUID id,
        ProvinceCode province,
        HalfYear halfYear,
        LocalDate validOn,
        Instant knownAt,
        Instant searchedAt,
        SolidarityProblem problem,
        List<LocalNeed> needs,
        SupplyCompleteness supply,
        Optional<Outcome> outcome,
        Set<Integer> suggested) {

    public SolidaritySearch {
        needs = List.copyOf(needs);
        suggested = Set.copyOf(suggested);
    }

    /**
     * The end of a search.
     *
     * @param plan the exchanges
     * @param concludedAt when they were found
     */
    public record Outcome(SolidarityPlan plan, Instant concludedAt) {}

    /**
     * Day of the positions that exchanges of a half-year are judged by: the present day, or the first day of a
     * half-year to come, with all that is known now.
     */
    public static LocalDate validOn(HalfYear halfYear, LocalDate today) {
        return halfYear.start().isAfter(today) ? halfYear.start() : today;
    }

    /**
     * Begins a search.
     *
     * @param provisional why the positions may change; that the day is not over is no reason to wait, as exchanges are
     *     made within their half-year
     * @param supply whether free homes and expected places are complete; when they are not, the search says so: no law
     *     rests on them, and the province may know more
     */
    public static Decision<SolidaritySearch> begin(
            UUID id,
            ProvinceCode province,
            HalfYear halfYear,
            LocalDate today,
            Instant knownAt,
            Instant moment,
            Set<Provisional> provisional,
            SolidarityProblem problem,
            List<LocalNeed> needs,
            SupplyCompleteness supply) {
        if (isOver(halfYear, today)) {
            return Decision.rejected(new SolidarityRejection.HalfYearOver(halfYear));
        }
        var reasons = new HashSet<>(provisional);
        reasons.remove(Provisional.DAY_NOT_OVER);
        return reasons.isEmpty()
                ? Decision.accepted(new SolidaritySearch(
                        id,
                        province,
                        halfYear,
                        validOn(halfYear, today),
                        knownAt,
                        moment,
                        problem,
                        needs,
                        supply,
                        Optional.empty(),
                        Set.of()))
                : Decision.rejected(new SolidarityRejection.PositionsNotFinal(reasons));
    }

    /**
     * Suggests exchanges of the search to their municipalities, as one exchange between all of them, with one event for
     * each.
     *
     * @param suggestionId identifies the suggestion
     * @param numbers of the exchanges in the plan
     */
    public Decision<Suggestion> suggest(UUID suggestionId, List<Integer> numbers, LocalDate today, Instant moment) {
        if (isOver(halfYear, today)) {
            return Decision.rejected(new SolidarityRejection.HalfYearOver(halfYear));
        }
        if (outcome.isEmpty()) {
            return Decision.rejected(new SolidarityRejection.StillSearching());
        }
        int found = outcome.get().plan().transfers().size();
        for (int number : numbers) {
            if (number < 1 || number > found) {
                return Decision.rejected(new SolidarityRejection.NoSuchExchange(number));
            }
            if (suggested.contains(number)) {
                return Decision.rejected(new SolidarityRejection.AlreadySuggested(number));
            }
        }
        var suggestion = suggestion(suggestionId, numbers, moment);
        var facts = suggestion.parties().stream()
                .map(party -> new ExchangeSuggested(
                        party.municipality(), suggestionId, id, province, halfYear, suggestion.parties()))
                .toArray(ExchangeSuggested[]::new);
        return Decision.accepted(suggestion, facts);
    }

    /** A suggestion of exchanges of the search. */
    public Suggestion suggestion(UUID suggestionId, List<Integer> numbers, Instant suggestedAt) {
        var transfers = outcome.orElseThrow().plan().transfers();
        var persons = new TreeMap<MunicipalityCode, Integer>();
        for (int number : numbers) {
            var transfer = transfers.get(number - 1);
            int moved = Math.toIntExact(transfer.persons());
            persons.merge(transfer.takesOver(), moved, Integer::sum);
            persons.merge(transfer.handsOver(), -moved, Integer::sum);
        }
        var parties = persons.entrySet().stream()
                .map(party -> new ExchangeSuggested.Party(party.getKey(), party.getValue()))
                .toList();
        return new Suggestion(suggestionId, id, numbers, parties, suggestedAt);
    }

    /** Art. 29(1) Huisvestingswet 2014: a quota applies to a half-year; a closed half-year does not change. */
    private static boolean isOver(HalfYear halfYear, LocalDate today) {
        return today.isAfter(halfYear.end());
    }
}
