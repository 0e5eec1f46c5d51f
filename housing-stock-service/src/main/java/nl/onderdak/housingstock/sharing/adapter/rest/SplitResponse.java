// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.sharing.domain.Split;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A split in the API. */
@Schema(name = "DwellingSplit", description = "A dwelling that was split into new ones (woningsplitsing)")
public record SplitResponse(
        @Schema(description = "The dwelling that ended") String dwelling,
        LocalDate splitOn,

        @Schema(description = "References of the new dwellings")
        List<String> into) {

    static SplitResponse of(Split split) {
        return new SplitResponse(split.dwelling(), split.splitOn(), split.into());
    }
}
