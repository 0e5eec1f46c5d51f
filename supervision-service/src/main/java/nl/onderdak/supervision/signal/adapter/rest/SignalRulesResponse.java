// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.signal.domain.SignalRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SignalRules", description = "The rules of signals on a day (signaalregels)")
record SignalRulesResponse(
        @Schema(description = "The province; null for those that hold where a province has set none", nullable = true)
        ProvinceCode province,

        @Schema(description = "The day") LocalDate validOn,
        @Schema(description = "One of each kind") List<SignalRuleResponse> rules) {

    static SignalRulesResponse of(ProvinceCode province, LocalDate validOn, List<SignalRule> rules) {
        return new SignalRulesResponse(
                province, validOn, rules.stream().map(SignalRuleResponse::of).toList());
    }
}
