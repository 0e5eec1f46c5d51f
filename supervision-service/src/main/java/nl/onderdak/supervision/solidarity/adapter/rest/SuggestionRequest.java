// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Exchanges to suggest to their municipalities. */
@Schema(name = "SolidarityProposalRequest", description = "Exchanges to suggest to their municipalities (voorstel)")
public record SuggestionRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "Numbers of exchanges of the search; several become one exchange between all their"
                        + " municipalities",
                examples = "[1]")
        List<@NotNull @Min(1) @Max(1_000) Integer> exchanges) {

    /** @throws BadInput when an exchange is named twice */
    List<Integer> numbers() {
        var faults = new ArrayList<Fault>();
        var named = new HashSet<Integer>();
        for (int i = 0; i < exchanges.size(); i++) {
            if (!named.add(exchanges.get(i))) {
                faults.add(Fault.at("/exchanges/" + i, "exchange-named-twice", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return List.copyOf(exchanges);
    }
}
