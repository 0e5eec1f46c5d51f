// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ladder.application.Interventions;
import nl.onderdak.supervision.ladder.domain.State;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which steps to list. */
public class InterventionsQuery {

    @QueryParam("municipality")
    @Parameter(description = "Only of this municipality (gemeente)", example = "GM0141")
    MunicipalityCode municipality;

    @QueryParam("step")
    @Parameter(description = "Only this step (trede)")
    LadderStep step;

    @QueryParam("state")
    @Parameter(description = "Only in this state (toestand)")
    State state;

    @QueryParam("validOn")
    @Parameter(description = "As they stood at the end of this day (peildatum); as they stand now when absent")
    LocalDate validOn;

    @QueryParam("knownAt")
    @Parameter(description = "As known at this moment; as known now when absent")
    Instant knownAt;

    Interventions.Filter filter() {
        return new Interventions.Filter(municipality, step == null ? null : step.step(), state, validOn, knownAt);
    }
}
