// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import nl.onderdak.housingstock.sharing.domain.HouseRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of living together. */
@Schema(
        name = "HouseRule",
        description = "A rule of living together (huisregel): a code, with a limit where it has one")
public record HouseRuleBody(
        @NotNull @Schema(description = "What it rules", examples = "QUIET_FROM_HOUR")
        HouseRule.Kind rule,

        @Min(0)
        @Max(31)
        @Schema(
                description =
                        "How much: an hour of the day, a number of guests, nights or days; null for a prohibition",
                examples = "22",
                nullable = true)
        Integer limit) {

    static HouseRuleBody of(HouseRule rule) {
        return new HouseRuleBody(rule.rule(), rule.limit());
    }

    HouseRule toRule() {
        return new HouseRule(rule, limit);
    }
}
