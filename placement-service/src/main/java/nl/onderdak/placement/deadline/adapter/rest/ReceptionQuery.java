// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The place of reception of households; use as {@code @BeanParam}. */
public class ReceptionQuery {

    @QueryParam("receptionPlace")
    @Pattern(regexp = Profile.PLACE)
    @WithoutPersonalNumber(alone = true)
    @Parameter(description = "Code of the place where they stay in reception (opvanglocatie)")
    String receptionPlace;

    @QueryParam("receptionRegion")
    @Parameter(description = "COA region of that place")
    CoaRegion receptionRegion;

    /** Code of the place, or null for all. */
    String place() {
        return receptionPlace;
    }

    /** Region of the place, or null for all. */
    CoaRegion region() {
        return receptionRegion;
    }
}
