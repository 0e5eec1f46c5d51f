// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.supervision.ExchangeSuggested;

/**
 * Exchanges of a search that the province suggests to their municipalities, together as one exchange.
 *
 * @param id identifies the suggestion, also in quota-service
 * @param search the search that found them
 * @param exchanges their numbers in the search
 * @param parties the municipalities with the persons that each would take over; the sum is 0
 * @param suggestedAt when it was suggested
 */
public record Suggestion(
        UUID id, UUID search, List<Integer> exchanges, List<ExchangeSuggested.Party> parties, Instant suggestedAt) {

    public Suggestion {
        exchanges = List.copyOf(exchanges);
        parties = List.copyOf(parties);
    }
}
