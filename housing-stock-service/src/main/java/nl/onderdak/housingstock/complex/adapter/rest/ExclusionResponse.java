// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.complex.domain.Exclusion;
import nl.onderdak.housingstock.complex.domain.ExclusionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exclusion in the API. */
@Schema(
        name = "ComplexExclusion",
        description = "A complex from which nothing is let by direct allocation for a time (uitgesloten complex)")
public record ExclusionResponse(
        UUID id,
        String landlord,
        String complex,
        String municipality,
        ExclusionReason reason,
        LocalDate from,

        @Schema(description = "Last day, or null until further notice", nullable = true)
        LocalDate until,

        long version) {

    static ExclusionResponse of(Exclusion exclusion) {
        return new ExclusionResponse(
                exclusion.id(),
                exclusion.landlord(),
                exclusion.complex(),
                exclusion.municipality().value(),
                exclusion.reason(),
                exclusion.from(),
                exclusion.until(),
                exclusion.version());
    }
}
