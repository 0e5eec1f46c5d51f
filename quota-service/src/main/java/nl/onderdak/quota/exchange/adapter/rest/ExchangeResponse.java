// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.exchange.application.Stage;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeState;
import nl.onderdak.quota.exchange.domain.LapseReason;
import nl.onderdak.quota.exchange.domain.SuggestedBy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange of quotas. */
@Schema(description = "An exchange (uitruil) of persons between the quotas of municipalities, and how far it is")
public record ExchangeResponse(
        @Schema(required = true, description = "Identifies the exchange (uitruil)")
        UUID id,

        @Schema(required = true, description = "Half-year (kalenderhalfjaar) whose quotas change", examples = "2025-H1")
        HalfYear halfYear,

        @Schema(
                description = "CBS code of the municipality that proposed it; absent when a province suggested it",
                examples = "GM0141")
        MunicipalityCode proposer,

        @Schema(
                description =
                        "The suggestion of a province that it was made of; absent when a municipality proposed it")
        Suggested suggestedBy,

        @Schema(required = true, description = "The parties")
        List<Party> parties,

        @Schema(description = "Reason") String reason,

        @Schema(description = "The exchange that this one revokes")
        UUID revokes,

        @Schema(required = true, description = "State of the exchange")
        Stage state,

        @Schema(required = true, description = "When it was proposed")
        Instant proposedAt,

        @Schema(description = "When it reached this state; absent while open")
        Instant stateAt,

        @Schema(description = "Day from which it counts, or counted until it was revoked")
        LocalDate effectiveOn,

        @Schema(description = "The municipality that refused")
        MunicipalityCode refusedBy,

        @Schema(description = "Reason of the lapse") LapseReason lapseReason,

        @Schema(description = "The exchange that revoked this one")
        UUID revokedBy,

        @Schema(required = true, description = "1 when proposed, one more for each change; also the ETag")
        long version) {

    /** The suggestion of a province. */
    @Schema(name = "ExchangeSuggestedBy", description = "Suggestion of a province (voorstel van de toezichthouder)")
    public record Suggested(
            @Schema(required = true, description = "Id of the suggestion")
            UUID suggestion,

            @Schema(required = true, description = "The search of the province that found it (zoekvraag)")
            UUID search,

            @Schema(required = true, description = "CBS code of the province (provincie)", examples = "PV23")
            ProvinceCode province) {

        static Suggested of(SuggestedBy by) {
            return by == null ? null : new Suggested(by.suggestion(), by.search(), by.province());
        }
    }

    /** A municipality in an exchange. */
    @Schema(name = "ExchangeParty", description = "A municipality in an exchange: its part, and whether it agrees")
    public record Party(
            @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @Schema(required = true, description = "Persons taken over, negative when handed over", examples = "-5")
            int persons,

            @Schema(description = "When its college (college van B en W) agreed; absent when it has not")
            Instant agreedAt) {}

    static ExchangeResponse of(Exchange exchange) {
        var terms = exchange.terms();
        var state = exchange.state();
        return new ExchangeResponse(
                exchange.id(),
                terms.halfYear(),
                exchange.proposer(),
                Suggested.of(exchange.suggestedBy()),
                terms.persons().entrySet().stream()
                        .map(party -> new Party(
                                party.getKey(),
                                party.getValue(),
                                exchange.agreements().get(party.getKey())))
                        .toList(),
                terms.reason(),
                terms.revokes(),
                Stage.of(state),
                exchange.proposedAt(),
                at(state),
                effectiveOn(state),
                state instanceof ExchangeState.Refused refused ? refused.by() : null,
                state instanceof ExchangeState.Lapsed lapsed ? lapsed.reason() : null,
                state instanceof ExchangeState.Revoked revoked ? revoked.by() : null,
                exchange.version());
    }

    private static Instant at(ExchangeState state) {
        return switch (state) {
            case ExchangeState.Open _ -> null;
            case ExchangeState.InEffect inEffect -> inEffect.at();
            case ExchangeState.Refused refused -> refused.at();
            case ExchangeState.Withdrawn withdrawn -> withdrawn.at();
            case ExchangeState.Lapsed lapsed -> lapsed.at();
            case ExchangeState.Revoked revoked -> revoked.at();
        };
    }

    private static LocalDate effectiveOn(ExchangeState state) {
        return switch (state) {
            case ExchangeState.InEffect inEffect -> inEffect.effectiveOn();
            case ExchangeState.Revoked revoked -> revoked.effectiveOn();
            default -> null;
        };
    }
}
