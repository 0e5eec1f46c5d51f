// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.TargetRevision;
import nl.onderdak.quota.target.domain.TargetWarning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A national target with its revisions. */
public record NationalTargetAnswer(
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

        @Schema(description = "Why it was revised") String reason,

        @Schema(required = true, description = "1 for the first; also the ETag")
        int revision,

        @Schema(required = true, description = "When it was taken in")
        Instant recordedAt,

        @Schema(
                required = true,
                description = "Last day on which publication was in time: thirteen weeks before the start, art. 29"
                        + " Huisvestingswet 2014")
        LocalDate latestPublicationDay,

        @Schema(description = "Whether the first definitive target was published by then; absent for a forecast")
        Boolean publishedInTime,

        @Schema(description = "Days the first definitive target was late, 0 when in time; absent for a forecast")
        Long daysLate,

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

        @Schema(required = true, description = "What is allowed but not done in practice")
        List<TargetWarning> warnings,

        @Schema(required = true, description = "Oldest first")
        List<Revision> revisions,

        @Schema(required = true, description = "Where the quotas are that the sum is made of")
        String municipalQuotas,

        @Schema(description = "How the ministry arrived at the number (onderbouwing); absent when it did not say")
        SubstantiationAnswer substantiation,

        @Schema(required = true, description = "Which version of the figures of the reference date it is divided over")
        int populationVersion) {

    /** One revision. */
    @Schema(name = "NationalTargetRevision")
    public record Revision(
            @Schema(required = true) int revision,
            @Schema(required = true) QuotaStatus status,
            @Schema(required = true) int persons,
            @Schema(required = true) LocalDate publishedOn,
            @Schema(required = true) LocalDate effectiveOn,
            String reason,
            @Schema(required = true) Instant recordedAt,
            @Schema(required = true) long sumOfQuotas,

            @Schema(description = "Sum less target; absent when the register is not complete")
            Long roundingDifference,

            SubstantiationAnswer substantiation,
            @Schema(required = true) int populationVersion) {

        static Revision of(TargetRevision revision, ApportionedTarget apportioned) {
            var difference = apportioned.roundingDifference(revision);
            return new Revision(
                    revision.number(),
                    revision.status(),
                    revision.persons(),
                    revision.publishedOn(),
                    revision.effectiveOn(),
                    revision.reason(),
                    revision.recordedAt(),
                    apportioned.sumOfQuotas(revision.number()),
                    difference.isPresent() ? difference.getAsLong() : null,
                    SubstantiationAnswer.of(revision),
                    revision.population().version());
        }
    }

    static NationalTargetAnswer of(ApportionedTarget apportioned, LocalDate validOn, Instant knownAt) {
        var target = apportioned.target();
        var row = NationalTargetRow.of(apportioned);
        return new NationalTargetAnswer(
                row.halfYear(),
                row.status(),
                row.persons(),
                row.publishedOn(),
                row.effectiveOn(),
                row.rounding(),
                row.reason(),
                row.revision(),
                row.recordedAt(),
                row.latestPublicationDay(),
                row.publishedInTime(),
                row.daysLate(),
                row.referenceDate(),
                row.nationalPopulation(),
                row.complete(),
                row.sumOfQuotas(),
                row.roundingDifference(),
                List.copyOf(target.warnings()),
                target.revisions().stream()
                        .map(revision -> Revision.of(revision, apportioned))
                        .toList(),
                "/v1/municipal-quotas?halfYear=" + target.halfYear()
                        + (validOn == null ? "" : "&validOn=" + validOn)
                        + (knownAt == null ? "" : "&knownAt=" + knownAt),
                SubstantiationAnswer.of(target.current()),
                target.current().population().version());
    }
}
