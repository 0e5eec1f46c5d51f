// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.domain.Addition;
import nl.onderdak.supervision.forecast.domain.AdditionLine;
import nl.onderdak.supervision.forecast.domain.AdditionOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ForecastAddition", description = "What one addition brings in one half-year, and where it comes from")
record AdditionLineResponse(
        @Schema(
                description =
                        "Places of projects (planaanbod), family members (nareizigers) or temporary homes that end"
                                + " (aflopende tijdelijke plekken)")
        Addition addition,

        @Schema(description = "When (periode)", examples = "2025-H2")
        HalfYear halfYear,

        @Schema(description = "Persons that it adds, or with a minus takes away")
        long persons,

        @Schema(description = "From what owners published, or given in the question (herkomst)")
        AdditionOrigin origin) {

    static List<AdditionLineResponse> of(List<AdditionLine> lines) {
        return lines.stream()
                .map(line -> new AdditionLineResponse(line.addition(), line.halfYear(), line.persons(), line.origin()))
                .toList();
    }
}
