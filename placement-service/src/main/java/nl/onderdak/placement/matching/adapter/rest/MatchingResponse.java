// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.matching.domain.Figures;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.placement.matching.domain.Shortage;
import nl.onderdak.placement.profile.domain.Accessibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Matching", description = "The search for a proposal (matchingsronde): its progress and its result")
record MatchingResponse(
        @Schema(description = "Its identity") UUID id,

        @Schema(description = "CBS code of the municipality or province", examples = "GM0141")
        String area,

        @Schema(description = "State of the search") Matching.State state,

        @Schema(description = "Whether a stop was requested; the best so far becomes the proposal")
        boolean stopping,

        @Schema(description = "Seconds to search at most", examples = "30")
        int seconds,

        @Schema(description = "Day of the proposal, by which days waited and rent limits are counted")
        LocalDate madeOn,

        @Schema(description = "The best so far, or null before there is one", nullable = true)
        FiguresBody best,

        @Schema(description = "Kinds of homes that households without a home need (tekorten), once it has ended")
        List<ShortageBody> shortages,

        @Schema(description = "Moment of the request") Instant requestedAt,

        @Schema(description = "Moment of its end, or null", nullable = true)
        Instant endedAt,

        @Schema(description = "Its version; also the entity tag", examples = "1")
        long version) {

    @Schema(name = "MatchingFigures", description = "Totals of a proposal, beside those of first come, first served")
    record FiguresBody(
            @Schema(description = "Households that wait", examples = "5")
            int households,

            @Schema(description = "Homes that are free", examples = "4")
            int homes,

            @Schema(description = "Households that are proposed a home", examples = "4")
            int housed,

            @Schema(description = "Days that these have waited, together", examples = "900")
            long waitingDays,

            @Schema(
                    description =
                            "Days of waiting that the fit of their homes is worth, together; negative when it is poor",
                    examples = "60")
            long fitDays,

            @Schema(
                    description = "Households that would have a home by first come, first served (op volgorde)",
                    examples = "3")
            int firstComeHoused,

            @Schema(description = "Days that these have waited, together", examples = "700")
            long firstComeWaitingDays) {}

    @Schema(name = "Shortage", description = "The effect of one more home of a kind (tekort)")
    record ShortageBody(
            @Schema(description = "CBS code of the municipality", examples = "GM0141")
            String municipality,

            @Schema(description = "Rooms of the home", examples = "3")
            int rooms,

            @Schema(description = "How it could be reached and lived in")
            Accessibility accessibility,

            @Schema(description = "Households without a home that it suits", examples = "4")
            int suits,

            @Schema(description = "Households without a home", examples = "5")
            int left) {}

    static MatchingResponse of(Matching matching) {
        return new MatchingResponse(
                matching.id(),
                matching.area().value(),
                matching.state(),
                matching.stopping(),
                matching.seconds(),
                matching.today(),
                matching.figures() == null ? null : figures(matching.figures()),
                matching.shortages().stream().map(MatchingResponse::shortage).toList(),
                matching.requestedAt(),
                matching.endedAt(),
                matching.version());
    }

    private static FiguresBody figures(Figures figures) {
        return new FiguresBody(
                figures.households(),
                figures.homes(),
                figures.housed(),
                figures.waitingDays(),
                figures.fitDays(),
                figures.firstComeHoused(),
                figures.firstComeWaitingDays());
    }

    private static ShortageBody shortage(Shortage shortage) {
        return new ShortageBody(
                shortage.municipality().value(),
                shortage.rooms(),
                shortage.accessibility(),
                shortage.suits(),
                shortage.left());
    }
}
