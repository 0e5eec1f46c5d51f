// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.domain.PublicationTerm;
import nl.onderdak.quota.target.domain.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest revision of a national target, as a line of a list. */
@Schema(description = "The national target of a half-year in a list or table")
public record NationalTargetRow(
        @Schema(required = true, description = "Half-year (kalenderhalfjaar)", examples = "2024-H1")
        HalfYear halfYear,

        @Schema(required = true, description = "Forecast (prognose) or definitive")
        QuotaStatus status,

        @Schema(required = true, description = "Persons to be housed in the whole country")
        int persons,

        @Schema(required = true, description = "Day of publication")
        LocalDate publishedOn,

        @Schema(required = true, description = "Day from which it counts")
        LocalDate effectiveOn,

        @Schema(required = true, description = "How shares become whole persons")
        Rounding rounding,

        @Schema(description = "Why it was revised; absent when a reorganisation made the revision")
        String reason,

        @Schema(description = "The reorganisation (herindeling) that made the revision; absent otherwise")
        UUID reorganisation,

        @Schema(required = true, description = "1 for the first; also the ETag")
        int revision,

        @Schema(required = true, description = "When it was recorded")
        Instant recordedAt,

        @Schema(description = "Whether the first definitive target was published by then; absent for a forecast")
        Boolean publishedInTime,

        @Schema(required = true, description = "Reference date (peildatum)")
        LocalDate referenceDate,

        @Schema(required = true, description = "Inhabitants of the Netherlands on that date")
        int nationalPopulation,

        @Schema(required = true, description = "Whether all municipalities are in the register of that date")
        boolean complete,

        @Schema(required = true, description = "The municipal quotas (taakstellingen) added up")
        long sumOfQuotas,

        @Schema(description = "Sum less target; absent when the register is not complete")
        Long roundingDifference,

        @Schema(
                required = true,
                description = "Last day on which publication was in time: thirteen weeks before the start, art. 29(1)"
                        + " Huisvestingswet 2014")
        LocalDate latestPublicationDay,

        @Schema(description = "Days the first definitive target was late, 0 when in time; absent for a forecast")
        Long daysLate,

        @Schema(description = "Sum of the parts of the substantiation (onderbouwing); absent without one")
        Long substantiated,

        @Schema(description = "Part of the target that the substantiation does not explain; absent without one")
        Long remainder) {

    static NationalTargetRow of(ApportionedTarget apportioned) {
        var target = apportioned.target();
        var current = target.current();
        var given = current.substantiation();
        return new NationalTargetRow(
                target.halfYear(),
                current.status(),
                current.persons(),
                current.publishedOn(),
                current.effectiveOn(),
                target.rounding(),
                current.reason(),
                current.reorganisation(),
                current.number(),
                current.recordedAt(),
                target.firstPublishedOn()
                        .map(day -> PublicationTerm.inTime(target.halfYear(), day))
                        .orElse(null),
                current.population().referenceDate(),
                current.population().nationalInhabitants(),
                current.population().complete(),
                apportioned.sumOfQuotas(current.number()),
                apportioned.roundingDifference(current).orElse(null),
                PublicationTerm.latestDay(target.halfYear()),
                target.firstPublishedOn()
                        .map(day -> PublicationTerm.daysLate(target.halfYear(), day))
                        .orElse(null),
                given.isGiven() ? given.sum() : null,
                given.isGiven() ? given.remainder(current.persons()) : null);
    }
}
