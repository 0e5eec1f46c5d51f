// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.supervision.actionplan.domain.ConsultedParty;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanHorizon;
import nl.onderdak.supervision.actionplan.domain.PlanMeasure;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a plan of action. */
@Schema(description = "A version of a plan of action (aanlevering)")
public record PlanDeliveryRequest(
        @PastOrPresent
        @Schema(
                description = "The day on which the province received it (ontvangen op); today when absent. Only the"
                        + " province names an earlier day",
                examples = "2025-03-31",
                nullable = true)
        LocalDate deliveredOn,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "Its measures (maatregelen), in the order of the plan")
        List<@NotNull @Valid MeasureRequest> measures,

        @NotNull @Size(max = 9) @Schema(description = "The parties that were consulted (geconsulteerde partijen)")
        List<@NotNull ConsultedParty> consulted,

        @Schema(
                description = "Day on which the council is consulted (raadsconsultatie), or null",
                examples = "2025-02-25",
                nullable = true)
        LocalDate councilConsultedOn,

        @Schema(
                description = "Day on which the council gets a copy (raadsinformatie), or null",
                examples = "2025-03-31",
                nullable = true)
        LocalDate councilInformedOn) {

    /** A measure. */
    @Schema(name = "PlanMeasureRequest", description = "A measure of a plan of action (maatregel)")
    public record MeasureRequest(
            @NotBlank
            @Size(max = 500)
            @WithoutPersonalNumber
            @Schema(
                    description = "What is done, without names or other data on persons (omschrijving)",
                    examples = "Woningdelen in corporatiewoningen")
            String description,

            @NotNull @Schema(description = "When it begins to have effect (KT, MLT of LT)")
            PlanHorizon horizon,

            @NotNull @Schema(description = "Form of accommodation that persons are housed in by it (huisvestingsvorm)")
            AccommodationKind form,

            @NotNull
            @Size(max = 40)
            @Schema(description = "Persons expected per half-year (verwacht effect), each half-year once")
            List<@NotNull @Valid EffectRequest> effects) {}

    /** An effect. */
    @Schema(name = "PlanEffectRequest", description = "Persons expected in a half-year (verwacht effect)")
    public record EffectRequest(
            @NotNull @Schema(description = "The half-year (periode)", examples = "2025-H2")
            HalfYear halfYear,

            @NotNull @Min(0) @Max(100_000) @Schema(description = "Persons (personen)", examples = "30")
            Integer persons) {}

    /** The delivery on a day, when none is given. @throws BadInput when a measure names a half-year twice */
    PlanDelivery delivery(LocalDate today) {
        var faults = new ArrayList<Fault>();
        var all = IntStream.range(0, measures.size())
                .mapToObj(i -> measure(i, faults))
                .toList();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        var on = deliveredOn == null ? today : deliveredOn;
        return new PlanDelivery(1, on, on, all, Set.copyOf(consulted), councilConsultedOn, councilInformedOn);
    }

    private PlanMeasure measure(int i, List<Fault> faults) {
        var measure = measures.get(i);
        var effects = new TreeMap<HalfYear, Integer>();
        for (int j = 0; j < measure.effects().size(); j++) {
            var effect = measure.effects().get(j);
            if (effects.put(effect.halfYear(), effect.persons()) != null) {
                faults.add(Fault.at("/measures/" + i + "/effects/" + j + "/halfYear", "half-year-twice", null));
            }
        }
        return new PlanMeasure(i + 1, measure.description(), measure.horizon(), measure.form(), effects);
    }
}
