// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SolidarityProposal",
        description = "A proposal to municipalities (voorstel tot uitruil). What became of it is in quota-service: an"
                + " exchange that the municipalities decide on, or the reason why there is none.")
record SolidarityProposalResponse(
        @Schema(description = "Its id, also in quota-service: /v1/exchange-suggestions/{suggestion}")
        UUID id,

        @Schema(description = "The search that found its exchanges")
        UUID search,

        @Schema(description = "Numbers of its exchanges in the search")
        List<Integer> exchanges,

        @Schema(description = "The municipalities; the persons they take over add up to 0")
        List<PartyResponse> parties,

        @Schema(description = "When it was sent") Instant proposedAt) {

    @Schema(name = "SolidarityProposalParty", description = "A municipality whose quota would change")
    record PartyResponse(
            @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @Schema(description = "Persons taken over, negative when handed over", examples = "-5")
            int persons) {}

    static SolidarityProposalResponse of(Suggestion suggestion) {
        return new SolidarityProposalResponse(
                suggestion.id(),
                suggestion.search(),
                suggestion.exchanges(),
                suggestion.parties().stream()
                        .map(party -> new PartyResponse(party.municipality(), party.persons()))
                        .toList(),
                suggestion.suggestedAt());
    }
}
