// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A law that gives municipalities quotas, with its half-years. */
@Schema(description = "A period in which a law gives municipalities quotas")
public record QuotaRegimeResponse(
        @Schema(required = true, description = "First day", examples = "2015-01-01")
        LocalDate validFrom,

        @Schema(description = "Last day; absent while no end is known")
        LocalDate validUntil,

        @Schema(required = true, description = "The law") String legalSource,

        @Schema(description = "The act that ends it; absent while no end is known")
        String endSource,

        @Schema(required = true, description = "1 when registered, one more for each change; also the ETag")
        long version) {

    static QuotaRegimeResponse of(QuotaRegime regime) {
        return new QuotaRegimeResponse(
                regime.validFrom(), regime.validUntil(), regime.legalSource(), regime.endSource(), regime.version());
    }
}
