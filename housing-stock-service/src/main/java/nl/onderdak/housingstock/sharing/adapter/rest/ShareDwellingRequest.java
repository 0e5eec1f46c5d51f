// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.housingstock.sharing.domain.Management;
import nl.onderdak.housingstock.sharing.domain.Place;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling to share. */
@Schema(description = "A dwelling to share")
public record ShareDwellingRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference of the registered dwelling (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull
        @Schema(description = "Form of sharing (woningdelen, kamerverhuur, hospitaverhuur)", examples = "SHARING")
        SharingForm form,

        @NotNull @Schema(description = "Who manages it from day to day (beheerder)", examples = "LANDLORD")
        Management manager,

        @Size(max = 20)
        @Schema(description = "Rules of living together (huisregels), each at most once", nullable = true)
        List<@NotNull @Valid HouseRuleBody> houseRules,

        @NotNull @Size(min = 1, max = 30) @Schema(description = "What is let in it (plekken)")
        List<@NotNull @Valid PlaceRequest> places) {

    SharedDwelling.Arrangement toArrangement() {
        var faults = new ArrayList<>(HouseRules.faults(houseRules));
        var references = new HashSet<String>();
        for (int i = 0; i < places.size(); i++) {
            if (!references.add(places.get(i).place())) {
                faults.add(Fault.at("/places/" + i + "/place", "place-repeated", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new SharedDwelling.Arrangement(form, manager, HouseRules.of(houseRules));
    }

    List<Place> toPlaces() {
        return places.stream().map(PlaceRequest::toPlace).toList();
    }
}
