// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.rest;

import java.util.Arrays;
import nl.onderdak.contracts.Service;

/** An owner of facts that the ledger books. */
public enum DigestSource {
    /** Quotas (<i>taakstellingen</i>). */
    QUOTA(Service.QUOTA),
    /** Persons housed (<i>realisatie</i>). */
    PLACEMENT(Service.PLACEMENT);

    private final Service owner;

    DigestSource(Service owner) {
        this.owner = owner;
    }

    String source() {
        return owner.source();
    }

    static DigestSource of(String source) {
        return Arrays.stream(values())
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("publishes no digests: " + source));
    }
}
