// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.housingstock.sharing.domain.Management;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.web.problem.BadInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a dwelling is to be shared from now on. */
@Schema(description = "How a dwelling is to be shared from now on")
public record ChangeSharingRequest(
        @NotNull
        @Schema(description = "Form of sharing (woningdelen, kamerverhuur, hospitaverhuur)", examples = "SHARING")
        SharingForm form,

        @NotNull @Schema(description = "Who manages it from day to day (beheerder)", examples = "LANDLORD")
        Management manager,

        @Size(max = 20)
        @Schema(description = "Rules of living together (huisregels), each at most once", nullable = true)
        List<@NotNull @Valid HouseRuleBody> houseRules) {

    SharedDwelling.Arrangement toArrangement() {
        var faults = HouseRules.faults(houseRules);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new SharedDwelling.Arrangement(form, manager, HouseRules.of(houseRules));
    }
}
