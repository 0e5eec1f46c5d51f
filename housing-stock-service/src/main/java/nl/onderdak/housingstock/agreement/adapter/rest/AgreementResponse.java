// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A performance agreement in the API. */
@Schema(name = "PerformanceAgreement", description = "One edition of a performance agreement (prestatieafspraken)")
public record AgreementResponse(
        UUID id,
        String landlord,
        String municipality,
        int year,
        @Schema(description = "1 for the first of the year") int edition,

        @Schema(description = "Whether both have agreed (geldend), or a later edition replaced it (vervangen)")
        Agreement.Standing standing,

        @Schema(description = "Day on which the landlord agreed (akkoord)", nullable = true)
        LocalDate landlordAgreedOn,

        @Schema(description = "Day on which the municipality agreed (akkoord)", nullable = true)
        LocalDate municipalityAgreedOn,

        List<AgreementTarget> targets,

        @Schema(
                description = "The largest share of vacated homes that is allocated directly, in basis points",
                nullable = true)
        Integer directAllocationLimit,

        @Schema(description = "How a share becomes whole homes (afronding)")
        Rounding rounding,

        @Schema(
                description = "The vacated homes that shares are taken of; the measured ones when null",
                nullable = true)
        Integer mutations,

        @Schema(description = "Neighbourhoods (buurten) where the landlord houses none of the target groups")
        List<String> excludedNeighbourhoods,

        long version) {

    /** A target. */
    @Schema(name = "AgreementTarget", description = "A target for a target group (doelgroep)")
    public record AgreementTarget(
            @Schema(description = "The target group, or null for all special ones together", nullable = true)
            TargetGroup targetGroup,

            @Schema(description = "Share of vacated homes in basis points", nullable = true)
            Integer share,

            @Schema(description = "Number of homes", nullable = true)
            Integer number) {}

    static AgreementResponse of(Agreement agreement) {
        var terms = agreement.terms();
        return new AgreementResponse(
                agreement.id(),
                agreement.landlord(),
                agreement.municipality().value(),
                agreement.year(),
                agreement.edition(),
                agreement.standing(),
                agreement.landlordAgreedOn(),
                agreement.municipalityAgreedOn(),
                terms.targets().stream()
                        .map(target -> new AgreementTarget(target.group(), target.share(), target.number()))
                        .toList(),
                terms.directAllocationLimit(),
                terms.rounding(),
                terms.mutations(),
                terms.excludedNeighbourhoods(),
                agreement.version());
    }
}
