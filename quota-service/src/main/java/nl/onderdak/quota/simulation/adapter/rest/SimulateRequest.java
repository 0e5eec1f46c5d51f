// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.simulation.application.Simulate;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.Method;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A half-year and the key to apportion its target by. */
@Schema(description = "A question to the simulation: a national figure, and the weights of indicators")
public record SimulateRequest(
        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(description = "Title in your own words")
        String title,

        @NotNull @Schema(description = "Half-year (kalenderhalfjaar)", examples = "2024-H1")
        HalfYear halfYear,

        @Schema(
                description = "How shares become whole persons. LARGEST_REMAINDER, the default: the results add"
                        + " up to the apportioned total. STATUTORY: each share is rounded as the target itself"
                        + " is, so that inhabitants alone give the present quotas; the sum may then differ")
        Method method,

        @NotNull @Size(min = 1, max = 5) @Schema(description = "The key (verdeelsleutel); together 1000 per mille")
        List<@NotNull @Valid Weight> weights) {

    /** The weight of one indicator. */
    @Schema(name = "SimulationWeight", description = "An indicator with its weight")
    public record Weight(
            @NotNull @Schema(description = "Indicator to apportion by", examples = "POPULATION")
            Indicator indicator,

            @NotNull @Min(0) @Max(1_000) @Schema(description = "Weight, in thousandths", examples = "600")
            Integer perMille,

            @Schema(description = "Stored set of its values; not for POPULATION")
            UUID indicatorSet,

            @Valid @Schema(description = "Or its values themselves; they are stored as a new set")
            GivenValues values) {

        boolean hasValues() {
            return indicatorSet != null || values != null;
        }
    }

    Method methodOrDefault() {
        return method == null ? Method.LARGEST_REMAINDER : method;
    }

    /** @throws BadInput naming every fault of the weights */
    Map<Indicator, Integer> perMille() {
        var perMille = new EnumMap<Indicator, Integer>(Indicator.class);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < weights.size(); i++) {
            var weight = weights.get(i);
            if (perMille.put(weight.indicator(), weight.perMille()) != null) {
                faults.add(Fault.at("/weights/" + i + "/indicator", "duplicate", null));
            }
            if (weight.indicator() == Indicator.POPULATION && weight.hasValues()
                    || weight.indicatorSet() != null && weight.values() != null) {
                faults.add(Fault.at("/weights/" + i, "values-not-wanted", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return perMille;
    }

    List<Simulate.Values> values() {
        return IntStream.range(0, weights.size())
                .filter(i -> weights.get(i).hasValues())
                .mapToObj(i -> {
                    var weight = weights.get(i);
                    return new Simulate.Values(
                            "/weights/" + i,
                            weight.indicatorSet(),
                            weight.values() == null ? null : weight.values().given(weight.indicator()));
                })
                .toList();
    }
}
