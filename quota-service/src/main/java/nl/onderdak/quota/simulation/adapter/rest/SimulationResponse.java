// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.IndicatorValues;
import nl.onderdak.quota.simulation.domain.Method;
import nl.onderdak.quota.simulation.domain.Outcome;
import nl.onderdak.quota.simulation.domain.Simulation;
import nl.onderdak.quota.target.domain.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quotas of a half-year by another key. */
@Schema(name = "Simulation", description = "Quotas by another key than inhabitants, which change nothing (simulatie)")
public record SimulationResponse(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Link to the simulation, for all callers that may read quotas")
        String link,

        @Schema(required = true, description = "Title") String title,

        @Schema(required = true, description = "The organisation of the caller")
        String askedBy,

        @Schema(required = true, description = "When it was recorded")
        Instant recordedAt,

        @Schema(required = true, description = "Half-year (kalenderhalfjaar)", examples = "2024-H1")
        HalfYear halfYear,

        @Schema(required = true, description = "Revision of the national target (landelijke taakstelling)")
        int revision,

        @Schema(required = true, description = "Persons to be housed in the whole country")
        int nationalTarget,

        @Schema(
                required = true,
                description = "Whether the municipalities with a quota are the whole country; if not, the sum"
                        + " of their quotas is apportioned among them")
        boolean wholeCountry,

        @Schema(required = true, description = "Persons that are apportioned")
        int apportioned,

        @Schema(
                required = true,
                description = "LARGEST_REMAINDER: the results add up to the total. STATUTORY: each"
                        + " share is rounded as the target is, so that inhabitants alone give the present"
                        + " quotas and the sum may differ")
        Method method,

        @Schema(required = true, description = "How the target itself is rounded")
        Rounding rounding,

        @Schema(required = true, description = "Sum of the results")
        long sum,

        @Schema(required = true, description = "Sum less the persons apportioned")
        long sumDifference,

        @Schema(required = true, description = "Persons that another municipality than at present would house")
        long moved,

        @Schema(required = true, description = "Municipalities that would have to house more than today")
        long more,

        @Schema(required = true, description = "Municipalities that would have to house fewer")
        long fewer,

        @Schema(required = true, description = "Municipalities for which nothing would change")
        long same,

        @Schema(required = true, description = "The key (verdeelsleutel)")
        List<Weight> weights,

        @Schema(required = true, description = "Sorted by municipality")
        List<SimulatedQuotaRow> outcomes) {

    /** The weight of one indicator. */
    @Schema(name = "SimulatedWeight", description = "An indicator with its weight, as the simulation used it")
    public record Weight(
            @Schema(required = true, description = "Indicator to apportion by")
            Indicator indicator,

            @Schema(required = true, description = "Weight, in thousandths")
            int perMille,

            @Schema(
                    required = true,
                    description = "Whether its values are counted per inhabitant, because they are ratios or scores and"
                            + " not numbers of something")
            boolean perInhabitant,

            @Schema(description = "Link to its values; absent for POPULATION")
            String indicatorSet,

            @Schema(description = "Source of the measurement")
            String source,

            @Schema(description = "Day of the measurement") LocalDate measuredOn) {}

    static SimulationResponse of(Simulation simulation) {
        var order = simulation.order();
        var today = simulation.today();
        return new SimulationResponse(
                simulation.id(),
                "/v1/simulations/" + simulation.id(),
                order.title(),
                order.askedBy(),
                simulation.recordedAt(),
                today.halfYear(),
                today.revision(),
                today.nationalTarget(),
                today.isWholeCountry(),
                today.persons(),
                order.method(),
                today.rounding(),
                simulation.sum(),
                simulation.sum() - today.persons(),
                simulation.moved(),
                count(simulation, difference -> difference > 0),
                count(simulation, difference -> difference < 0),
                count(simulation, difference -> difference == 0),
                order.key().perMille().entrySet().stream()
                        .map(weight -> weight(weight.getKey(), weight.getValue(), order.given()))
                        .toList(),
                rows(simulation));
    }

    static List<SimulatedQuotaRow> rows(Simulation simulation) {
        return simulation.outcomes().stream().map(SimulatedQuotaRow::of).toList();
    }

    private static Weight weight(Indicator indicator, int perMille, List<IndicatorValues> given) {
        var values = given.stream().filter(one -> one.indicator() == indicator).findFirst();
        return new Weight(
                indicator,
                perMille,
                !indicator.isExtent(),
                values.map(one -> "/v1/indicator-sets/" + one.set()).orElse(null),
                values.map(IndicatorValues::source).orElse(null),
                values.map(IndicatorValues::measuredOn).orElse(null));
    }

    private static long count(Simulation simulation, IntPredicate difference) {
        return simulation.outcomes().stream()
                .mapToInt(Outcome::difference)
                .filter(difference)
                .count();
    }
}
