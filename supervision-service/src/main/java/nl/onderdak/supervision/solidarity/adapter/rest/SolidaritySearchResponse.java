// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.application.FindSearches;
import nl.onderdak.supervision.solidarity.domain.ExplainedExchange;
import nl.onderdak.supervision.solidarity.domain.LocalNeed;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SolidaritySearch", description = "A search for exchanges of quotas (zoekvraag uitruil)")
record SolidaritySearchResponse(
        @JsonUnwrapped SolidaritySearchSummaryResponse summary,

        @Schema(description = "The municipalities searched among, by code")
        List<SolidarityMunicipalityResponse> municipalities,

        @Schema(description = "The exchanges found (uitruil), the largest first; empty while it searches")
        List<SolidarityExchangeResponse> exchanges,

        @Schema(
                description =
                        "Re-couplings (herkoppelingen) that would house coupled persons elsewhere, where an exchange"
                                + " cannot help; numbers only")
        List<RecouplingOptionResponse> recouplings,

        @Schema(description = "What was suggested to the municipalities (voorstellen), the oldest first")
        List<SolidarityProposalResponse> proposals) {

    static SolidaritySearchResponse of(FindSearches.Found found) {
        var search = found.search();
        var plan = search.outcome().map(SolidaritySearch.Outcome::plan);
        var moved = plan.map(SolidaritySearchResponse::moved).orElse(Map.of());
        var names = new HashMap<MunicipalityCode, String>();
        search.problem().positions().forEach(position -> names.put(position.municipality(), position.name()));
        var needs = search.needs().stream().collect(toMap(LocalNeed::municipality, Function.identity()));
        var suggestionOf = suggestionOf(found.suggestions());
        return new SolidaritySearchResponse(
                SolidaritySearchSummaryResponse.of(search),
                search.problem().positions().stream()
                        .map(position -> SolidarityMunicipalityResponse.of(
                                position,
                                needs.get(position.municipality()),
                                moved.getOrDefault(position.municipality(), 0L)))
                        .toList(),
                plan.map(ExplainedExchange::of).orElse(List.of()).stream()
                        .map(exchange ->
                                SolidarityExchangeResponse.of(exchange, names, suggestionOf.get(exchange.number())))
                        .toList(),
                RecouplingOptionResponse.of(search, names),
                found.suggestions().stream().map(SolidarityProposalResponse::of).toList());
    }

    /** Persons that each municipality takes over, less those it hands over. */
    private static Map<MunicipalityCode, Long> moved(SolidarityPlan plan) {
        var moved = new HashMap<MunicipalityCode, Long>();
        plan.transfers().forEach(transfer -> {
            moved.merge(transfer.takesOver(), transfer.persons(), Long::sum);
            moved.merge(transfer.handsOver(), -transfer.persons(), Long::sum);
        });
        return moved;
    }

    private static Map<Integer, UUID> suggestionOf(List<Suggestion> suggestions) {
        return suggestions.stream()
                .flatMap(
                        suggestion -> suggestion.exchanges().stream().map(number -> Map.entry(number, suggestion.id())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
