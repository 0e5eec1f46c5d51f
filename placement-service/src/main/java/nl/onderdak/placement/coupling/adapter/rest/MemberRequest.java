// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MemberRequest", description = "A person of a household (gezinslid), without any name or number")
record MemberRequest(
        @Schema(description = "Place in the household") @NotNull
        MemberRole role,

        @Schema(description = "Age band (leeftijdsgroep)") @NotNull
        AgeBand ageBand,

        @Schema(description = "Whether the person has yet to arrive (nareiziger); absent when present", nullable = true)
        Boolean expected,

        @Schema(description = "Day on which an expected person should arrive, once known", nullable = true)
        LocalDate expectedOn,

        @Schema(
                description =
                        "Day on which the entry of an expected person was approved (inwilliging mvv), once it was",
                nullable = true)
        LocalDate approvedOn) {

    Member member(int number, LocalDate presentOn) {
        var absent = expectedOn != null || approvedOn != null || Boolean.TRUE.equals(expected);
        return new Member(number, role, ageBand, absent ? null : presentOn, expectedOn, approvedOn);
    }
}
