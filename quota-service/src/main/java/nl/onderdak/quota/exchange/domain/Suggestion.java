// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/**
 * An exchange that a province suggested to municipalities (<i>voorstel tot uitruil</i>), and what became of it.
 *
 * @param by the suggestion, its search and its province
 * @param halfYear the half-year whose quotas would change
 * @param persons persons that each party would take over, negative when it would hand over
 * @param receivedAt when this service received it
 * @param exchange the exchange that was made of it; empty when a rule was against it
 * @param rejection stable name of the rule that was against it; empty when there is an exchange
 */
public record Suggestion(
        SuggestedBy by,
        HalfYear halfYear,
        SortedMap<MunicipalityCode, Integer> persons,
        Instant receivedAt,
        Optional<UUID> exchange,
        Optional<String> rejection) {

    /** @throws IllegalArgumentException when it has both or neither of an exchange and a rejection */
    public Suggestion {
        if (exchange.isPresent() == rejection.isPresent()) {
            throw new IllegalArgumentException("a suggestion becomes an exchange or is rejected");
        }
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    /** A suggestion of which an exchange was made. */
    public static Suggestion taken(Exchange exchange) {
        return new Suggestion(
                exchange.suggestedBy(),
                exchange.terms().halfYear(),
                exchange.terms().persons(),
                exchange.proposedAt(),
                Optional.of(exchange.id()),
                Optional.empty());
    }

    /** A suggestion that a rule is against. */
    public static Suggestion rejected(SuggestedBy by, ExchangeTerms terms, Instant receivedAt, Rejection reason) {
        return new Suggestion(
                by, terms.halfYear(), terms.persons(), receivedAt, Optional.empty(), Optional.of(reason.code()));
    }
}
