// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.exchange.domain.Exchange;

/** Whose exchanges somebody may see. */
public sealed interface Audience {

    /** Whether this exchange is one of them. */
    boolean sees(Exchange exchange);

    /** Those of the whole country. */
    record Everybodys() implements Audience {

        @Override
        public boolean sees(Exchange exchange) {
            return true;
        }
    }

    /** Those in which one of these municipalities takes part; perhaps none. */
    record Of(Set<MunicipalityCode> municipalities) implements Audience {

        public Of {
            municipalities = Set.copyOf(municipalities);
        }

        @Override
        public boolean sees(Exchange exchange) {
            return exchange.parties().stream().anyMatch(municipalities::contains);
        }
    }
}
