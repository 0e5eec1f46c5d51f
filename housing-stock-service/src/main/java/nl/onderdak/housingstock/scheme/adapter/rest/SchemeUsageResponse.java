// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

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
        SchemeUsage.Potential.Basis potentialBasis) {

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
                potential == null ? null : potential.basis());
    }
}
