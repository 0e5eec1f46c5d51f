// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.domain;

import java.time.Duration;
import java.time.Instant;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The digest of an owner beside that of the entries of the ledger that come from it, as known at the same moment.
 *
 * @param owners digest of the owner's own tables
 * @param own digest of the ledger
 * @param comparedAt when they were compared
 */
public record DigestComparison(FactsDigest owners, FactsDigest own, Instant comparedAt) {

    /** @throws IllegalArgumentException when they are of different facts: of two sources, municipalities or moments */
    public DigestComparison {
        if (!owners.source().equals(own.source())
                || !owners.municipality().equals(own.municipality())
                || !owners.knownAt().equals(own.knownAt())) {
            throw new IllegalArgumentException("digests of different facts");
        }
    }

    public String source() {
        return owners.source();
    }

    public MunicipalityCode municipality() {
        return owners.municipality();
    }

    /** Whether the ledger lacks a fact, has one too many or has another. */
    public boolean differs() {
        return !owners.agreesWith(own);
    }

    /** Whether the ledger agreed with its owner, by a digest that is not older than this. */
    public boolean proves(Instant present, Duration maximumAge) {
        return !differs() && !owners.knownAt().isBefore(present.minus(maximumAge));
    }
}
