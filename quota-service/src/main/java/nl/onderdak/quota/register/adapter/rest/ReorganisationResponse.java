// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.quota.register.application.DecidedReorganisation;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reorganisation with the revisions it made. */
@Schema(description = "A merger, division or boundary change (herindeling), with who takes over what")
public record ReorganisationResponse(
        @Schema(required = true, description = "Identifies the decision")
        UUID id,

        @Schema(
                required = true,
                description = "Merger (samenvoeging), division (splitsing) or boundary change" + " (grenscorrectie)")
        Kind kind,

        @Schema(required = true, description = "First day of the new situation")
        LocalDate effectiveOn,

        @Schema(required = true, description = "The act or decision it follows from")
        String source,

        @Schema(required = true, description = "When it was recorded")
        Instant recordedAt,

        @Schema(required = true, description = "Successors that began on that day")
        List<MunicipalityCode> newMunicipalities,

        @Schema(required = true, description = "The parts that are handed over")
        List<PartResponse> parts,

        @Schema(required = true, description = "The revisions of national targets that it made")
        List<Revision> apportioned) {

    /** A part that one municipality hands over to another. */
    @Schema(name = "ReorganisationPart", description = "What one successor takes over of a municipality")
    public record PartResponse(
            @Schema(required = true, description = "The municipality that hands over")
            MunicipalityCode from,

            @Schema(required = true, description = "The successor that takes over")
            MunicipalityCode to,

            @Schema(required = true, description = "Per reference date (peildatum); empty for a whole municipality")
            List<CountedResponse> inhabitants) {

        static PartResponse of(Part part) {
            return new PartResponse(
                    part.from(),
                    part.to(),
                    part.inhabitants().entrySet().stream()
                            .map(counted -> new CountedResponse(counted.getKey(), counted.getValue()))
                            .toList());
        }
    }

    /** Inhabitants of a part. */
    @Schema(name = "PartInhabitants", description = "Inhabitants of a part on one reference date")
    public record CountedResponse(
            @Schema(required = true) LocalDate referenceDate,
            @Schema(required = true) int inhabitants) {}

    /** A revision of a national target, apportioned anew. */
    @Schema(name = "ReorganisationRevision", description = "A revision of a national target, apportioned anew")
    public record Revision(
            @Schema(required = true) HalfYear halfYear,
            @Schema(required = true) int revision) {}

    static ReorganisationResponse of(DecidedReorganisation decided) {
        var reorganisation = decided.reorganisation();
        var plan = reorganisation.plan();
        return new ReorganisationResponse(
                reorganisation.id(),
                plan.kind(),
                plan.effectiveOn(),
                plan.source(),
                reorganisation.recordedAt(),
                plan.newMunicipalities().stream().sorted().toList(),
                plan.parts().stream().map(PartResponse::of).toList(),
                decided.revisions().entrySet().stream()
                        .map(revision -> new Revision(revision.getKey(), revision.getValue()))
                        .toList());
    }
}
