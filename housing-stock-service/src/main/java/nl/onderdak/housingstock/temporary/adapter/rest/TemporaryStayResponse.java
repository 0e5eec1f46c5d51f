// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.temporary.application.StayView;
import nl.onderdak.housingstock.temporary.domain.StayFinding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stay in the API. */
@Schema(name = "TemporaryStay", description = "A stay in a temporary location (verblijf), with the findings of today")
public record TemporaryStayResponse(
        UUID id,
        String facility,
        UUID couplingId,

        @Schema(description = "CBS code of the municipality that has to house it (koppelgemeente)")
        String coupledTo,

        int persons,
        LocalDate from,

        @Schema(description = "Last day (vertrek)", nullable = true)
        LocalDate until,

        AttestedBody attested,

        @Schema(description = "What is not as it should be (bevindingen)")
        List<FindingBody> findings,

        long version) {

    /** A finding. */
    @Schema(name = "TemporaryStayFinding", description = "What is not as it should be about a stay (bevinding)")
    public record FindingBody(
            StayFinding.Kind kind,

            @Schema(description = "The day after which it is wrong", nullable = true)
            LocalDate lastDay) {}

    static TemporaryStayResponse of(StayView view) {
        var stay = view.stay();
        return new TemporaryStayResponse(
                stay.id(),
                stay.facility(),
                stay.couplingId(),
                stay.coupledTo().value(),
                stay.persons(),
                stay.from(),
                stay.until(),
                AttestedBody.of(stay.attested()),
                view.findings().stream()
                        .map(finding -> new FindingBody(finding.kind(), finding.lastDay()))
                        .toList(),
                stay.version());
    }
}
