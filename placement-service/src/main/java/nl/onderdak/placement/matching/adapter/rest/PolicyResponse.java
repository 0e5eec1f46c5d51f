// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import nl.onderdak.placement.matching.application.MatchingPolicies.Recorded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MatchingPolicy",
        description = "Policy of a municipality on the homes it offers to permit holders (toewijzingsbeleid)")
record PolicyResponse(
        @Schema(description = "Whether it offers places in shared dwellings (woningdelen, kamerbewoning)")
        boolean sharing,

        @Schema(
                description =
                        "Homes of permit holders that a neighbourhood can carry (draagkracht), or null without a limit",
                examples = "5",
                nullable = true)
        Integer mostPerNeighbourhood,

        @Schema(
                description =
                        "Rooms more than a household needs that a home may have (bezettingsnorm), or null without a limit",
                examples = "2",
                nullable = true)
        Integer mostSpareRooms,

        @Schema(description = "Rooms from which a home is kept for large families (grote woning)", examples = "5")
        int largeHomeRooms,

        @Schema(description = "Its version, 1 before the first decision; also the entity tag", examples = "1")
        long version) {

    static PolicyResponse of(Recorded recorded) {
        var policy = recorded.policy();
        return new PolicyResponse(
                policy.sharing(),
                policy.mostPerNeighbourhood(),
                policy.mostSpareRooms(),
                policy.largeHomeRooms(),
                recorded.version());
    }
}
