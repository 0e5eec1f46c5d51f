// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.application.FindPolicies;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which policies to list; use as {@code @BeanParam}. */
public class PolicyQuery {

    @QueryParam("province")
    @Parameter(description = "Only of this province (provincie)")
    ProvinceCode province;

    @QueryParam("validOn")
    @Parameter(description = "Only the one in force in each province on this day (peildatum)")
    LocalDate validOn;

    @QueryParam("knownAt")
    @Parameter(description = "Only versions recorded up to and including this moment")
    Instant knownAt;

    FindPolicies.Filter filter() {
        return new FindPolicies.Filter(province, validOn, knownAt);
    }
}
