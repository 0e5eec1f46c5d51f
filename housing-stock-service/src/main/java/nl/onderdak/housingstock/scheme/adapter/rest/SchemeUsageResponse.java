// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The usage of a scheme in the API. */
@Schema(name = "SchemeUsage", description = "What a municipality uses of a scheme, and could use (benutting)")
public record SchemeUsageResponse(
        String municipality,
        Scheme scheme,
        LabelResponse label,
        @Schema(description = "Year of the applications") int year,

        @Schema(description = "Applications in the year (aanvragen)")
        int applications,

        @Schema(description = "Those that were granted (toegekend)")
        int granted,

        @Schema(description = "Homes granted (woningen)") long homes,
        @Schema(description = "Places granted (plaatsen)") long places,
        @Schema(description = "Persons granted (personen)") long persons,
        @Schema(description = "Eurocents granted (bedrag)") long amount,

        @Schema(description = "How many it could use now (potentieel), or null when not known", nullable = true)
        Long potential,

        @Schema(description = "What those are", nullable = true)
        SchemeUsage.Potential.PotentialOf potentialOf,

        @Schema(description = "What they come to in eurocents, or null when not known", nullable = true)
        Long potentialAmount,

        @Schema(description = "Where the number comes from", nullable = true)
        SchemeUsage.Potential.Basis potentialBasis,

        @Schema(description = "How the potential was computed, step by step (berekening)")
        List<StepResponse> potentialSteps) {

    /** A step of a potential in the API. */
    @Schema(name = "SchemePotentialStep", description = "A step in the sum of a potential (rekenregel)")
    public record StepResponse(
            @Schema(
                    description = "Id of the flex project, or reference of the flow-through location"
                            + " (doorstroomlocatie); null when it is of the municipality",
                    nullable = true)
            String object,

            @Schema(description = "Persons, homes or places", examples = "25")
            long quantity,

            @Schema(description = "First day that can be paid (eerste dag)", nullable = true)
            LocalDate from,

            @Schema(description = "Last day that can be paid (laatste dag)", nullable = true)
            LocalDate until,

            @Schema(description = "Days between them, both counted (dagen)", examples = "365", nullable = true)
            Long days,

            @Schema(
                    description = "Persons who use the places one after the other at least, since no person is paid for"
                            + " longer than the most days of the scheme",
                    nullable = true)
            Long leastPersons,

            @Schema(description = "The amount of one, or the share (bedrag, aandeel)")
            SchemeTermResponse term,

            @Schema(description = "Homes that the share comes to, rounded up (woningen)", nullable = true)
            Long homes,

            @Schema(description = "Eurocents that it comes to (bedrag)", nullable = true)
            Long amount) {

        static StepResponse of(SchemeUsage.Potential.Step step) {
            var paid = step.paid();
            return new StepResponse(
                    step.object(),
                    step.quantity(),
                    paid == null ? null : paid.from(),
                    paid == null ? null : paid.until(),
                    paid == null ? null : paid.days(),
                    paid == null ? null : paid.leastPersons(),
                    SchemeTermResponse.of(step.term()),
                    step.homes(),
                    step.amount());
        }
    }

    static SchemeUsageResponse of(SchemeUsage usage) {
        var used = usage.used();
        var potential = usage.potential();
        return new SchemeUsageResponse(
                usage.municipality(),
                usage.scheme(),
                LabelResponse.of(usage.scheme().label()),
                usage.year(),
                used.applications(),
                used.granted(),
                used.homes(),
                used.places(),
                used.persons(),
                used.amount(),
                potential == null ? null : potential.number(),
                potential == null ? null : potential.of(),
                potential == null ? null : potential.amount(),
                potential == null ? null : potential.basis(),
                potential == null
                        ? List.of()
                        : potential.steps().stream().map(StepResponse::of).toList());
    }
}
