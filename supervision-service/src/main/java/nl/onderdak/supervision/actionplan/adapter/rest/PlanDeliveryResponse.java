// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.supervision.actionplan.domain.ConsultedParty;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanHorizon;
import nl.onderdak.supervision.actionplan.domain.PlanMeasure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanDelivery", description = "A version of a plan of action that was delivered (aanlevering)")
record PlanDeliveryResponse(
        @Schema(description = "1 for the first (volgnummer)")
        int number,

        @Schema(description = "The day on which the province received it (ontvangen op)")
        LocalDate deliveredOn,

        @Schema(description = "The deadline that held then (aanbiedingsdatum)")
        LocalDate deadline,

        @Schema(description = "Days after that deadline; 0 when in time (dagen te laat)")
        long daysLate,

        @Schema(description = "Its measures (maatregelen)") List<MeasureResponse> measures,

        @Schema(description = "Persons expected per calendar year, by all measures (verwacht effect per jaar)")
        List<YearlyEffectResponse> effectPerYear,

        @Schema(description = "The parties that were consulted (geconsulteerde partijen)")
        List<ConsultedParty> consulted,

        @Schema(description = "Day on which the council is consulted (raadsconsultatie), or null", nullable = true)
        LocalDate councilConsultedOn,

        @Schema(description = "Day on which the council gets a copy (raadsinformatie), or null", nullable = true)
        LocalDate councilInformedOn) {

    @Schema(name = "PlanMeasure", description = "A measure of a plan of action (maatregel)")
    record MeasureResponse(
            @Schema(description = "Its place in the plan (volgnummer)")
            int number,

            @Schema(description = "What is done (omschrijving)")
            String description,

            @Schema(description = "When it begins to have effect (KT, MLT of LT)")
            PlanHorizon horizon,

            @Schema(description = "Form of accommodation (huisvestingsvorm)")
            AccommodationKind form,

            @Schema(description = "Persons expected per half-year (verwacht effect)")
            List<EffectResponse> effects) {

        static MeasureResponse of(PlanMeasure measure) {
            return new MeasureResponse(
                    measure.number(),
                    measure.description(),
                    measure.horizon(),
                    measure.form(),
                    measure.effects().entrySet().stream()
                            .map(effect -> new EffectResponse(effect.getKey(), effect.getValue()))
                            .toList());
        }
    }

    @Schema(name = "PlanEffect", description = "Persons expected in a half-year (verwacht effect)")
    record EffectResponse(
            @Schema(description = "The half-year (periode)") HalfYear halfYear,
            @Schema(description = "Persons (personen)") int persons) {}

    @Schema(name = "PlanYearlyEffect", description = "Persons expected in a calendar year (verwacht effect)")
    record YearlyEffectResponse(
            @Schema(description = "The calendar year (jaar)", examples = "2025")
            int year,

            @Schema(description = "Persons (personen)") long persons) {}

    static PlanDeliveryResponse of(PlanDelivery delivery) {
        return new PlanDeliveryResponse(
                delivery.number(),
                delivery.deliveredOn(),
                delivery.deadline(),
                delivery.daysLate(),
                delivery.measures().stream().map(MeasureResponse::of).toList(),
                delivery.effectPerYear().entrySet().stream()
                        .map(effect -> new YearlyEffectResponse(effect.getKey(), effect.getValue()))
                        .toList(),
                delivery.consulted().stream().sorted().toList(),
                delivery.councilConsultedOn(),
                delivery.councilInformedOn());
    }
}
