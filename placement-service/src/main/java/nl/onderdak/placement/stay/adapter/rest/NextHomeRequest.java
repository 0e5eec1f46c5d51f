// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.placement.stay.domain.NextHome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "NextHomeRequest",
        description = "The agreed next home of a household in a temporary place (vervolghuisvesting)")
record NextHomeRequest(
        @Schema(description = "Day from which a next home is agreed, or null when none is any more", nullable = true)
        LocalDate nextHomeOn) {

    NextHome nextHome() {
        return new NextHome(nextHomeOn);
    }
}
