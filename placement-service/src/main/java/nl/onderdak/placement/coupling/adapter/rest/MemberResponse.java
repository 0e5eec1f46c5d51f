// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Member", description = "A person of a household (gezinslid)")
record MemberResponse(
        @Schema(description = "Number within the household", examples = "1")
        int number,

        @Schema(description = "Place in the household") MemberRole role,

        @Schema(description = "Age band (leeftijdsgroep)") AgeBand ageBand,

        @Schema(
                description = "Day of arrival, or of the coupling for members present then; null while expected",
                nullable = true)
        LocalDate arrivedOn,

        @Schema(description = "Day on which an expected person should arrive, or null", nullable = true)
        LocalDate expectedOn,

        @Schema(
                description = "Day on which the entry of the person was approved (inwilliging mvv), or null",
                nullable = true)
        LocalDate approvedOn,

        @Schema(
                description = "Last day to arrive of an expected person: three months after the approval; or null",
                nullable = true)
        LocalDate arriveBy) {

    static MemberResponse of(Member member) {
        return new MemberResponse(
                member.number(),
                member.role(),
                member.ageBand(),
                member.arrivedOn(),
                member.expectedOn(),
                member.approvedOn(),
                member.arriveBy().orElse(null));
    }
}
