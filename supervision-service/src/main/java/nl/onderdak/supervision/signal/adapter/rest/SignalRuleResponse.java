// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalRule;
import nl.onderdak.supervision.signal.domain.SignalUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SignalRule", description = "From which value on a signal is open (signaalregel)")
record SignalRuleResponse(
        @Schema(description = "What the signal is about (soort)")
        SignalKind kind,

        @Schema(description = "The province that has set it; null when it holds for all others", nullable = true)
        ProvinceCode province,

        @Schema(description = "First day that it is used for (ingangsdatum)")
        LocalDate effectiveOn,

        @Schema(description = "From which value on the signal is open (drempel)", examples = "200")
        long threshold,

        @Schema(description = "What the value counts") SignalUnit unit,

        @Schema(
                description = "Days after which a household has waited too long; of HOMES_SHORT only",
                examples = "98",
                nullable = true)
        Integer days) {

    static SignalRuleResponse of(SignalRule rule) {
        return new SignalRuleResponse(
                rule.kind(),
                rule.province(),
                rule.effectiveOn(),
                rule.threshold(),
                rule.kind().unit(),
                rule.days());
    }
}
