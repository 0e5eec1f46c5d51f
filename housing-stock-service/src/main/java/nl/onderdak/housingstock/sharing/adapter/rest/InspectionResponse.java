// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.Inspection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection in the API. */
@Schema(name = "SharingInspection", description = "An inspection of a shared dwelling (controle, handhaving)")
public record InspectionResponse(UUID id, String dwelling, LocalDate inspectedOn, Inspection.Finding finding) {

    static InspectionResponse of(Inspection inspection) {
        return new InspectionResponse(
                inspection.id(), inspection.dwelling(), inspection.inspectedOn(), inspection.finding());
    }
}
