// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.rest;

import nl.onderdak.contracts.FactsDigest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a digest.
 *
 * @param facts number of facts that count
 * @param persons sum of their persons; positive improves the balance
 * @param hash of the facts
 */
@Schema(name = "DigestFigures", description = "Number of facts, persons in them, and their hash")
public record DigestFiguresResponse(
        @Schema(description = "Number of facts that count") long facts,

        @Schema(description = "Sum of their persons; a positive number improves the balance (saldo)")
        long persons,

        @Schema(description = "Hash of the facts, whatever their order", examples = "9f86d081884c7d65")
        String hash) {

    static DigestFiguresResponse of(FactsDigest digest) {
        return new DigestFiguresResponse(digest.facts(), digest.persons(), digest.hash());
    }
}
