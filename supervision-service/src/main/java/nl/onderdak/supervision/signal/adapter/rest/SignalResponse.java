// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.signal.application.Signals;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Signal", description = "A signal about a municipality (signaal)")
record SignalResponse(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "The municipality (gemeente)") MunicipalityCode municipality,
        @Schema(description = "What it is about (soort)") SignalKind kind,
        @Schema(description = "Whether it is open") SignalState state,
        @Schema(description = "What its values count") SignalUnit unit,

        @Schema(description = "The day whose final figures opened it (peildatum)")
        LocalDate openedOn,

        @Schema(description = "What was found then", examples = "289")
        long value,

        @Schema(description = "From which value on it is open", examples = "200")
        long threshold,

        @Schema(description = "The version of the rule: the first day it is used for")
        LocalDate ruleEffectiveOn,

        @Schema(description = "The moment that the figures were known at")
        Instant knownAt,

        @Schema(description = "The day whose final figures closed it; null while it is open", nullable = true)
        LocalDate closedOn,

        @Schema(description = "What was found then; null while it is open", nullable = true)
        Long closingValue) {

    static SignalResponse of(Signals.Listed listed) {
        var opened = listed.opened();
        var closed = listed.closed();
        return new SignalResponse(
                opened.id(),
                opened.municipality(),
                opened.kind(),
                closed == null ? SignalState.OPEN : SignalState.CLOSED,
                opened.kind().unit(),
                opened.day(),
                opened.value(),
                opened.threshold(),
                opened.ruleEffectiveOn(),
                opened.knownAt(),
                closed == null ? null : closed.day(),
                closed == null ? null : closed.value());
    }
}
