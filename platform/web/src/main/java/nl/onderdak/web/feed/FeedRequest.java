// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the feed; use as {@code @BeanParam}. */
public class FeedRequest {

    @QueryParam("after")
    @DefaultValue("0")
    @Min(0)
    @Parameter(description = "Position that was read last: next of the page before, or 0 from the beginning")
    long after;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(500)
    @Parameter(description = "Events per page, 1 to 500")
    int limit;

    @QueryParam("type")
    @Pattern(regexp = "[a-z0-9.-]{1,100}")
    @Parameter(description = "Of this CloudEvents type", example = "nl.onderdak.housing-stock.vacancy-announced.v1")
    String type;

    @QueryParam("municipality")
    @Parameter(description = "About this municipality (gemeente), by its CBS code")
    MunicipalityCode municipality;

    EventFeed.Query query() {
        return new EventFeed.Query(
                after,
                limit,
                type == null ? List.of() : List.of(type),
                municipality == null ? List.of() : List.of(municipality.value()));
    }
}
