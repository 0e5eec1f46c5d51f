// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A batch of facts was committed in this process. A sign to look, no proof of change.
 *
 * @param municipalities those it was about
 */
public record LedgerChanged(Set<MunicipalityCode> municipalities) {}
