// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.adapter.rest.FigureResponse;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.live.FeedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FollowedBalance", description = "Where an area stands now (saldo), in persons; data of a balance event")
record FollowedBalanceResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @JsonUnwrapped FigureResponse figure,

        @Schema(
                description = "Everything that the sources recorded up to and including this moment is in the figure",
                nullable = true)
        Instant completeUpTo,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why it is provisional") Set<Provisional> reasons)
        implements FollowedEvent {

    @Schema(name = "FollowedBalances", description = "Data of the snapshot event with which a stream begins")
    record Snapshot(
            @Schema(description = "The area that is followed")
            String area,

            @Schema(description = "The area first, then the municipalities in it")
            List<FollowedBalanceResponse> balances)
            implements FollowedEvent {

        static Snapshot of(FeedEvent.Snapshot snapshot) {
            return new Snapshot(
                    snapshot.area().code(),
                    snapshot.figures().stream().map(FollowedBalanceResponse::of).toList());
        }
    }

    static FollowedBalanceResponse of(FeedEvent.PresentFigure figure) {
        return new FollowedBalanceResponse(
                figure.area().code(),
                figure.name(),
                FigureResponse.of(figure.balance(), figure.knownAt()),
                figure.completeUpTo(),
                Status.of(figure.provisional()),
                figure.provisional());
    }
}
