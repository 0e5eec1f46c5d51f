// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What an exchange (<i>uitruil</i>) is about.
 *
 * @param halfYear whose quotas change
 * @param persons what each party takes over, negative when it hands over
 * @param reason why, or null
 * @param revokes the exchange in effect that this one undoes, or null
 */
public record ExchangeTerms(
        HalfYear halfYear, SortedMap<MunicipalityCode, Integer> persons, String reason, UUID revokes) {

    public ExchangeTerms {
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    /** Persons of all parties together. */
    long sum() {
        return persons.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Whether everybody gets back what those terms took, and gives back what they gave. */
    boolean areOppositeOf(ExchangeTerms others) {
        return halfYear.equals(others.halfYear)
                && persons.keySet().equals(others.persons.keySet())
                && persons.keySet().stream().allMatch(party -> persons.get(party) == -others.persons.get(party));
    }
}
