// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an exchange (<i>uitruil</i>) in effect adds to the quota of a municipality, art. 29 lid 2 Huisvestingswet 2014.
 *
 * @param exchange its id
 * @param persons taken over, negative when handed over
 * @param effectiveOn day from which it counts
 * @param turn greater than that of every exchange that its parties had in effect before it
 * @param revokes the exchange that it undoes, or null
 */
public record ExchangedPersons(UUID exchange, int persons, LocalDate effectiveOn, int turn, UUID revokes) {}
