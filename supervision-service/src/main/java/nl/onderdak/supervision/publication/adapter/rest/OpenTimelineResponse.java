// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenTimeline", description = "An area in the published overviews, month by month, as open data")
record OpenTimelineResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "By month, the oldest first") List<OpenFiguresResponse> months) {}
