// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ExpectationRequest",
        description = "The members who are expected (nareizigers), instead of those who were")
record ExpectationRequest(
        @Schema(description = "The members; empty when none is expected any more")
        @NotNull
        @Size(max = Coupling.MOST_MEMBERS)
        List<@NotNull @Valid ExpectedMember> members,

        @Schema(description = "Day on which this became known", examples = "2024-05-13") @NotNull
        LocalDate knownOn) {

    @Schema(name = "ExpectedMember", description = "A person who is expected (nareiziger)")
    record ExpectedMember(
            @Schema(description = "Place in the household") @NotNull
            MemberRole role,

            @Schema(description = "Age band (leeftijdsgroep)") @NotNull
            AgeBand ageBand,

            @Schema(description = "Day on which the person should arrive, once known", nullable = true)
            LocalDate expectedOn,

            @Schema(
                    description = "Day on which the entry of the person was approved (inwilliging mvv), once it was",
                    nullable = true)
            LocalDate approvedOn) {}

    List<Member> expected() {
        return members.stream()
                .map(one -> new Member(0, one.role(), one.ageBand(), null, one.expectedOn(), one.approvedOn()))
                .toList();
    }
}
