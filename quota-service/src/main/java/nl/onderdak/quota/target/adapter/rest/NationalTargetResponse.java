// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.TargetRevision;
import nl.onderdak.quota.target.domain.TargetWarning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A national target with its revisions. */
@Schema(description = "The national target (landelijke taakstelling) of a half-year, with all its revisions")
public record NationalTargetResponse(
        @JsonUnwrapped NationalTargetRow newest,

        @Schema(required = true, description = "Properties of the publication that the law allows but practice avoids")
        List<TargetWarning> warnings,

        @Schema(required = true, description = "Oldest first")
        List<Revision> revisions,

        @Schema(required = true, description = "Link to the quotas that add up to the sum")
        String municipalQuotas,

        @Schema(description = "How the ministry arrived at the number (onderbouwing); absent when not given")
        SubstantiationResponse substantiation,

        @Schema(
                required = true,
                description = "Version of the figures of the reference date by which it is apportioned")
        int populationVersion) {

    /** One revision. */
    @Schema(name = "NationalTargetRevision", description = "One version of a national target")
    public record Revision(
            @Schema(required = true) int revision,
            @Schema(required = true) QuotaStatus status,
            @Schema(required = true) int persons,
            @Schema(required = true) LocalDate publishedOn,
            @Schema(required = true) LocalDate effectiveOn,

            @Schema(description = "Why it was revised; absent for the first, and when a reorganisation made it")
            String reason,

            @Schema(description = "The reorganisation (herindeling) that made it; absent otherwise")
            UUID reorganisation,

            @Schema(required = true) Instant recordedAt,
            @Schema(required = true) long sumOfQuotas,

            @Schema(description = "Sum less target; absent when the register is not complete")
            Long roundingDifference,

            SubstantiationResponse substantiation,
            @Schema(required = true) int populationVersion) {

        static Revision of(TargetRevision revision, ApportionedTarget apportioned) {
            return new Revision(
                    revision.number(),
                    revision.status(),
                    revision.persons(),
                    revision.publishedOn(),
                    revision.effectiveOn(),
                    revision.reason(),
                    revision.reorganisation(),
                    revision.recordedAt(),
                    apportioned.sumOfQuotas(revision.number()),
                    apportioned.roundingDifference(revision).orElse(null),
                    SubstantiationResponse.of(revision),
                    revision.population().version());
        }
    }

    public static NationalTargetResponse of(ApportionedTarget apportioned, LocalDate validOn, Instant knownAt) {
        var target = apportioned.target();
        return new NationalTargetResponse(
                NationalTargetRow.of(apportioned),
                List.copyOf(target.warnings()),
                target.revisions().stream()
                        .map(revision -> Revision.of(revision, apportioned))
                        .toList(),
                "/v1/municipal-quotas?halfYear=" + target.halfYear()
                        + (validOn == null ? "" : "&validOn=" + validOn)
                        + (knownAt == null ? "" : "&knownAt=" + knownAt),
                SubstantiationResponse.of(target.current()),
                target.current().population().version());
    }

    /** How the ministry arrived at a national target. */
    @Schema(name = "Substantiation", description = "How a national target adds up from its components (onderbouwing)")
    public record SubstantiationResponse(
            @Schema(required = true, description = "The parts as given")
            List<Component> components,

            @Schema(required = true, description = "Sum of the parts")
            long sum,

            @Schema(required = true, description = "Part of the target that they do not explain; 0 when they add up")
            long remainder) {

        /** One part. */
        @Schema(name = "SubstantiationPart", description = "One component of a national target")
        public record Component(
                @Schema(required = true) String code,

                @Schema(required = true, description = "In Dutch")
                String dutch,

                @Schema(required = true, description = "In English")
                String english,

                @Schema(description = "In the ministry's own words")
                String description,

                @Schema(required = true) int persons,
                String source) {

            static Component of(Substantiation.Component component) {
                var kind = component.kind();
                return new Component(
                        kind.name(),
                        kind.dutch(),
                        kind.english(),
                        component.description(),
                        component.persons(),
                        component.source());
            }
        }

        /** Returns null without a substantiation. */
        static SubstantiationResponse of(TargetRevision revision) {
            var given = revision.substantiation();
            return given.isGiven()
                    ? new SubstantiationResponse(
                            given.components().stream().map(Component::of).toList(),
                            given.sum(),
                            given.remainder(revision.persons()))
                    : null;
        }
    }
}
