// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.rest;

import java.time.Instant;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.digest.domain.DigestComparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A digest of an owner beside that of the ledger.
 *
 * @param municipality CBS code
 * @param source the owner
 * @param knownAt the moment up to which both count
 * @param owner figures of the owner's own tables
 * @param ledger figures of the entries that come from the owner
 * @param differs whether they are not the same
 * @param comparedAt when they were compared
 */
@Schema(name = "Digest", description = "The facts of an owner about a municipality, in its tables and in the ledger")
public record DigestResponse(
        @Schema(description = "CBS code of the municipality (gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "Owner of the facts") DigestSource source,

        @Schema(description = "Both count the facts recorded up to this moment")
        Instant knownAt,

        @Schema(description = "What the owner has in its own tables")
        DigestFiguresResponse owner,

        @Schema(description = "What the ledger (grootboek) has booked of them")
        DigestFiguresResponse ledger,

        @Schema(description = "Whether the two differ; balances of the municipality are then provisional (voorlopig)")
        boolean differs,

        @Schema(description = "When they were compared") Instant comparedAt) {

    static DigestResponse of(DigestComparison one) {
        return new DigestResponse(
                one.municipality(),
                DigestSource.of(one.source()),
                one.owners().knownAt(),
                DigestFiguresResponse.of(one.owners()),
                DigestFiguresResponse.of(one.own()),
                one.differs(),
                one.comparedAt());
    }
}
