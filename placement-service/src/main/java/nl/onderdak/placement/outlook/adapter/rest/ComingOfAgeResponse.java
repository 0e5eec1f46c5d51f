// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ComingOfAge", description = "When minors without parents come of age (amv's die 18 worden)")
record ComingOfAgeResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "Members with a known half-year")
        List<MinorBody> members) {

    static ComingOfAgeResponse of(Recorded<ComingOfAge> recorded) {
        return new ComingOfAgeResponse(
                recorded.couplingId(),
                recorded.content().halfYears().entrySet().stream()
                        .map(one -> new MinorBody(one.getKey(), one.getValue()))
                        .toList());
    }
}
