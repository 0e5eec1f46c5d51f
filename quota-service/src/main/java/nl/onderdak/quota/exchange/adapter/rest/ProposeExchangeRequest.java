// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange that a municipality proposes. */
@Schema(description = "An exchange to propose to the other municipalities")
public record ProposeExchangeRequest(
        @NotNull @Schema(description = "Half-year (kalenderhalfjaar) whose quotas change", examples = "2025-H1")
        HalfYear halfYear,

        @NotNull
        @Size(min = 2, max = 100)
        @Schema(description = "The parties, including the proposer; the persons they take over add up to 0")
        List<@NotNull @Valid Party> parties,

        @Size(min = 1, max = 500) @WithoutPersonalNumber @Schema(description = "Reason; no personal data")
        String reason,

        @Schema(description = "The exchange in effect that this one revokes; the parties take over the opposite")
        UUID revokes) {

    /** The persons that one municipality takes over. */
    @Schema(name = "ExchangeProposalParty", description = "A municipality in a proposed exchange, and its part")
    public record Party(
            @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @NotNull
            @Min(-1_000_000)
            @Max(1_000_000)
            @Schema(description = "Persons taken over, negative when handed over; not 0", examples = "-5")
            Integer persons) {}

    /** @throws BadInput when a municipality is named twice, or takes over no persons */
    ExchangeTerms terms() {
        var faults = new ArrayList<Fault>();
        var named = new HashSet<MunicipalityCode>();
        SortedMap<MunicipalityCode, Integer> persons = new TreeMap<>();
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            if (!named.add(party.municipality())) {
                faults.add(Fault.at("/parties/" + i + "/municipality", "municipality-named-twice", null));
            }
            if (party.persons() == 0) {
                faults.add(Fault.at("/parties/" + i + "/persons", "party-takes-over-no-persons", null));
            }
            persons.put(party.municipality(), party.persons());
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new ExchangeTerms(halfYear, persons, reason, revokes);
    }
}
