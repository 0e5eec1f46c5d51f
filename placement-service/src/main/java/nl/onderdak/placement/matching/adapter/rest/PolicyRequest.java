// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import nl.onderdak.placement.matching.domain.MatchingPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MatchingPolicyRequest",
        description = "Policy of a municipality on the homes it offers to permit holders (toewijzingsbeleid)")
record PolicyRequest(
        @Schema(description = "Whether it offers places in shared dwellings (woningdelen, kamerbewoning)") @NotNull
        Boolean sharing,

        @Schema(
                description =
                        "Homes of permit holders that a neighbourhood can carry (draagkracht), or null without a limit",
                examples = "5",
                nullable = true)
        @Min(0)
        @Max(100_000)
        Integer mostPerNeighbourhood,

        @Schema(
                description =
                        "Rooms more than a household needs that a home may have (bezettingsnorm), or null without a limit",
                examples = "2",
                nullable = true)
        @Min(0)
        @Max(20)
        Integer mostSpareRooms,

        @Schema(description = "Rooms from which a home is kept for large families (grote woning)", examples = "5")
        @NotNull
        @Min(1)
        @Max(20)
        Integer largeHomeRooms) {

    MatchingPolicy policy() {
        return new MatchingPolicy(sharing, mostPerNeighbourhood, mostSpareRooms, largeHomeRooms);
    }
}
