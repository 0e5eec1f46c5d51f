// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.domain.Rounding;
import nl.onderdak.housingstock.agreement.domain.Target;
import nl.onderdak.housingstock.agreement.domain.Terms;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is agreed. */
@Schema(name = "AgreementTerms", description = "What a landlord and a municipality agree on (afspraken)")
public record TermsRequest(
        @NotNull @Size(min = 1, max = 6) @Schema(description = "Targets by target group (doelgroep), each once")
        List<@NotNull @Valid TargetRequest> targets,

        @Min(0)
        @Max(10_000)
        @Schema(
                description = "The largest share of vacated homes that is allocated directly (directe bemiddeling), in"
                        + " basis points; null when none is agreed",
                examples = "1500",
                nullable = true)
        Integer directAllocationLimit,

        @NotNull @Schema(description = "How a share becomes whole homes (afronding): 219.6 is 220 up, 219 down")
        Rounding rounding,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description = "The vacated homes (mutaties) that shares are taken of; the measured ones when null",
                examples = "732",
                nullable = true)
        Integer mutations,

        @Size(max = 500)
        @Schema(
                description =
                        "CBS codes of neighbourhoods (buurten) where the landlord houses none of the target groups;"
                                + " it compensates that elsewhere",
                nullable = true)
        List<@NotNull @Pattern(regexp = "BU[0-9]{8}") String> excludedNeighbourhoods) {

    /** A target. */
    @Schema(name = "AgreementTargetRequest", description = "A target for a target group (doelgroep)")
    public record TargetRequest(
            @Schema(description = "The target group, or null for all special ones together", nullable = true)
            TargetGroup targetGroup,

            @Min(0)
            @Max(10_000)
            @Schema(
                    description = "Share of vacated homes in basis points; either this or a number",
                    examples = "3000",
                    nullable = true)
            Integer share,

            @Min(0) @Max(100_000) @Schema(description = "Number of homes; either this or a share", nullable = true)
            Integer number) {}

    /** @throws BadInput with every target that is not one target of one special group */
    Terms terms(String pointer) {
        var faults = new ArrayList<Fault>();
        var named = EnumSet.noneOf(TargetGroup.class);
        var all = false;
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var group = target.targetGroup();
            if ((target.share() == null) == (target.number() == null)) {
                faults.add(Fault.at(pointer + "/targets/" + i, "share-or-number", null));
            }
            if (group == TargetGroup.REGULAR) {
                faults.add(Fault.at(pointer + "/targets/" + i + "/targetGroup", "no-special-group", null));
            }
            if (group == null ? all : !named.add(group)) {
                faults.add(Fault.at(pointer + "/targets/" + i + "/targetGroup", "duplicate", null));
            }
            all |= group == null;
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Terms(
                targets.stream()
                        .map(target -> new Target(target.targetGroup(), target.share(), target.number()))
                        .toList(),
                directAllocationLimit,
                rounding,
                mutations,
                excludedNeighbourhoods == null
                        ? List.of()
                        : excludedNeighbourhoods.stream().distinct().toList());
    }
}
