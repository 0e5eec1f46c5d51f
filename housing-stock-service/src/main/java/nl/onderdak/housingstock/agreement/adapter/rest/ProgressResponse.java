// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Progress;
import nl.onderdak.housingstock.agreement.domain.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one target is met. */
@Schema(name = "AgreementProgress", description = "How far a target of a performance agreement is met (voortgang)")
public record ProgressResponse(
        UUID agreement,
        String landlord,
        String municipality,
        int year,
        int edition,
        Agreement.Standing standing,

        @Schema(description = "The target group (doelgroep), or null for all special ones together", nullable = true)
        TargetGroup targetGroup,

        @Schema(description = "Share of vacated homes in basis points", nullable = true)
        Integer share,

        @Schema(description = "Vacated homes (mutaties) that the share is taken of")
        long mutations,

        @Schema(description = "Whether these were agreed on or measured")
        Origin mutationsOrigin,

        @Schema(description = "Vacated homes that were measured in the year")
        long mutationsMeasured,

        @Schema(description = "Those of them in excluded neighbourhoods and complexes; they do not lower the target")
        long mutationsExcluded,

        @Schema(description = "The target before it was rounded", examples = "219.6")
        BigDecimal exact,

        @Schema(description = "How it was rounded (afronding)")
        Rounding rounding,

        @Schema(description = "The target in homes", examples = "220")
        long target,

        @Schema(description = "Homes let to it in the year") long let,

        @Schema(description = "Those of them in excluded neighbourhoods and complexes")
        long letExcluded,

        @Schema(description = "Homes meant for it that are not let yet")
        long announced,

        @Schema(description = "Homes still to be let") long remaining,
        boolean met) {

    /** Where a number comes from. */
    @Schema(name = "AgreedOrMeasured")
    public enum Origin {
        /** Agreed on (<i>afgesproken</i>). */
        AGREED,
        /** Measured from vacancies (<i>gemeten</i>). */
        MEASURED
    }

    static List<ProgressResponse> of(Progress progress) {
        return progress.lines().stream().map(line -> of(progress, line)).toList();
    }

    private static ProgressResponse of(Progress progress, Progress.Line line) {
        var agreement = progress.agreement();
        var measured = progress.measured();
        return new ProgressResponse(
                agreement.id(),
                agreement.landlord(),
                agreement.municipality().value(),
                agreement.year(),
                agreement.edition(),
                agreement.standing(),
                line.target().group(),
                line.target().share(),
                progress.mutations(),
                agreement.terms().mutations() == null ? Origin.MEASURED : Origin.AGREED,
                measured.mutations(),
                measured.mutationsExcluded(),
                line.exact(),
                agreement.terms().rounding(),
                line.homes(),
                line.let(),
                line.letExcluded(),
                line.announced(),
                line.remaining(),
                line.isMet());
    }
}
