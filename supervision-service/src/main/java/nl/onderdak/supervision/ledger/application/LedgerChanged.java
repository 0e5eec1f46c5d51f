// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A batch of events was committed in this process; figures of these municipalities may have changed.
 *
 * @param municipalities the municipalities of the events
 */
public record LedgerChanged(Set<MunicipalityCode> municipalities) {}
