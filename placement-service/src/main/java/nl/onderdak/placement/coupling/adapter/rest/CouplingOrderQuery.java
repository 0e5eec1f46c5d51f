// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import nl.onderdak.placement.coupling.application.CouplingOrder;
import nl.onderdak.web.paging.Ordering;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which order to list couplings. */
public class CouplingOrderQuery {

    @QueryParam("order")
    @DefaultValue("MADE")
    @Parameter(
            description = "As they were made, by day of the coupling, or by the last day to house the household"
                    + " (volgorde); by the present day of the coupling also in a list of the past")
    CouplingOrder order;

    @QueryParam("reversed")
    @DefaultValue("false")
    @Parameter(description = "The other way round (omgekeerd)")
    boolean reversed;

    Ordering<CouplingOrder> ordering(PageRequest page) {
        return Ordering.of(order, reversed, page);
    }
}
