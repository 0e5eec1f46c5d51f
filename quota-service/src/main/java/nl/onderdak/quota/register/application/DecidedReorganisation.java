// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import java.util.SortedMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.register.domain.Reorganisation;

/**
 * A reorganisation with the revisions it made.
 *
 * @param reorganisation the decision
 * @param revisions per half-year the revision of the national target that was apportioned anew
 */
public record DecidedReorganisation(Reorganisation reorganisation, SortedMap<HalfYear, Integer> revisions) {}
