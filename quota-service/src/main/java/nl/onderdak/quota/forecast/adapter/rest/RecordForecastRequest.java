// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forecast of the ministry for some half-years. */
@Schema(description = "A national forecast to record")
public record RecordForecastRequest(
        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(description = "Organisation and document")
        String source,

        @NotNull @PastOrPresent @Schema(description = "Day of publication, today at the latest")
        LocalDate publishedOn,

        @NotNull @Size(min = 1, max = 40) @Schema(description = "The half-years, each once")
        List<@NotNull @Valid Figure> halfYears) {

    /** The forecast for one half-year. */
    @Schema(name = "ForecastFigure", description = "Persons that are expected in one half-year")
    public record Figure(
            @NotNull @Schema(description = "Half-year (kalenderhalfjaar)", examples = "2027-H1")
            HalfYear halfYear,

            @NotNull
            @Min(0)
            @Max(1_000_000)
            @Schema(description = "Persons expected in the whole country", examples = "18750")
            Integer persons) {}

    /** @throws BadInput when half-years are named twice */
    SortedMap<HalfYear, Integer> persons() {
        var persons = new TreeMap<HalfYear, Integer>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < halfYears.size(); i++) {
            var figure = halfYears.get(i);
            if (persons.put(figure.halfYear(), figure.persons()) != null) {
                faults.add(Fault.at("/halfYears/" + i + "/halfYear", "duplicate", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return persons;
    }
}
