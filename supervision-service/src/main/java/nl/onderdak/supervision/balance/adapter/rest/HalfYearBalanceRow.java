// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.application.ListHalfYears;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HalfYearOfMunicipality", description = "One half-year of one municipality, in persons")
record HalfYearBalanceRow(
        @Schema(description = "CBS code of the municipality (gemeentecode); of a total PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name (gemeente)", nullable = true)
        String name,

        @Schema(description = "Its province (provincie)", nullable = true)
        ProvinceCode province,

        @JsonUnwrapped HalfYearResponse figures,

        @Schema(description = "Facts that count at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = Status.DESCRIPTION) Status status) {

    static Stream<HalfYearBalanceRow> of(ListHalfYears.Line line, ListHalfYears.Found found) {
        var history = line.history();
        return history.series().halfYears().stream()
                .map(each -> new HalfYearBalanceRow(
                        history.municipality().value(),
                        history.name(),
                        history.province(),
                        HalfYearResponse.of(each),
                        found.asOf().validOn(),
                        found.knownAt(),
                        Status.of(line.provisional())));
    }
}
