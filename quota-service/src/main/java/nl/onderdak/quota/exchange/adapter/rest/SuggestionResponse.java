// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.exchange.domain.Suggestion;
import nl.onderdak.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange that a province suggested. */
@Schema(name = "ExchangeSuggestion", description = "An exchange that a province suggested (voorstel tot uitruil)")
public record SuggestionResponse(
        @Schema(required = true, description = "Its id, also in supervision-service")
        UUID id,

        @Schema(required = true, description = "The search of the province that found it (zoekvraag)")
        UUID search,

        @Schema(required = true, description = "CBS code of the province (provincie)", examples = "PV23")
        ProvinceCode province,

        @Schema(
                required = true,
                description = "Half-year (kalenderhalfjaar) whose quotas would change",
                examples = "2025-H1")
        HalfYear halfYear,

        @Schema(required = true, description = "The parties")
        List<Party> parties,

        @Schema(required = true, description = "When it was received")
        Instant receivedAt,

        @Schema(description = "The exchange that was made of it; absent when a rule was against it")
        UUID exchange,

        @Schema(
                description =
                        "Type of the problem for which no exchange was made of it (reden); absent when there is one",
                examples = "urn:nld:onderdak:problem:exchange-exceeds-quota")
        String rejection) {

    /** A municipality in a suggestion. */
    @Schema(name = "ExchangeSuggestionParty", description = "A municipality in a suggested exchange, and its part")
    public record Party(
            @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @Schema(required = true, description = "Persons taken over, negative when handed over", examples = "-5")
            int persons) {}

    static SuggestionResponse of(Suggestion suggestion) {
        return new SuggestionResponse(
                suggestion.by().suggestion(),
                suggestion.by().search(),
                suggestion.by().province(),
                suggestion.halfYear(),
                suggestion.persons().entrySet().stream()
                        .map(party -> new Party(party.getKey(), party.getValue()))
                        .toList(),
                suggestion.receivedAt(),
                suggestion.exchange().orElse(null),
                suggestion.rejection().map(Problem.TYPE_PREFIX::concat).orElse(null));
    }
}
