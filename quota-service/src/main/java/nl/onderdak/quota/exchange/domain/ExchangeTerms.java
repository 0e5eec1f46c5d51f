// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The terms of an exchange (<i>uitruil</i>).
 *
 * @param halfYear the half-year whose quotas change
 * @param persons persons that each party takes over, negative when it hands over
 * @param reason reason, or null
 * @param revokes the exchange in effect that this one revokes, or null
 */
public record ExchangeTerms(
        HalfYear halfYear, SortedMap<MunicipalityCode, Integer> persons, String reason, UUID revokes) {

    public ExchangeTerms {
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    /** The sum of the persons that the parties take over. */
    long sum() {
        return persons.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Whether these terms are the exact reverse of the other terms, for each party. */
    boolean areOppositeOf(ExchangeTerms others) {
        return halfYear.equals(others.halfYear)
                && persons.keySet().equals(others.persons.keySet())
                && persons.keySet().stream().allMatch(party -> persons.get(party) == -others.persons.get(party));
    }
}
