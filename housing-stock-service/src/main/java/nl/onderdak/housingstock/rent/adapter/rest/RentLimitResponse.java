// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.rent.domain.LimitKind;
import nl.onderdak.housingstock.rent.domain.RentLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A limit of bare rent in the API. */
@Schema(name = "RentLimit", description = "A limit of bare rent in a year (huurgrens)")
public record RentLimitResponse(
        @Schema(examples = "2024") int year,

        @Schema(description = "Which limit: kwaliteitskortingsgrens, lage or hoge aftoppingsgrens, huurtoeslaggrens")
        LimitKind kind,

        LabelResponse label,

        @Schema(description = "Eurocents per month", examples = "65043")
        int amount,

        @Schema(description = "Where it was found (bron)") String source,

        @Schema(description = "How sure it is") Mark mark) {

    static RentLimitResponse of(RentLimit limit) {
        return new RentLimitResponse(
                limit.year(),
                limit.kind(),
                LabelResponse.of(limit.kind().label()),
                limit.amount(),
                limit.source().text(),
                limit.source().mark());
    }
}
