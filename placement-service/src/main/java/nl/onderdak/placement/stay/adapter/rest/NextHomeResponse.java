// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.placement.stay.domain.NextHome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "NextHome",
        description = "The agreed next home of a household in a temporary place (vervolghuisvesting)")
record NextHomeResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "Day from which a next home is agreed, or null while none is", nullable = true)
        LocalDate nextHomeOn) {

    static NextHomeResponse of(Recorded<NextHome> recorded) {
        return new NextHomeResponse(recorded.couplingId(), recorded.content().on());
    }
}
