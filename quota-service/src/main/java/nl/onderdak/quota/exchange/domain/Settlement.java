// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.List;
import java.util.Optional;
import nl.onderdak.quota.quota.domain.QuotaChange;

/**
 * What an agreement brought about.
 *
 * @param exchange as it is now
 * @param changes of quotas, when everybody has agreed
 * @param revoked the exchange that it undid
 */
public record Settlement(Exchange exchange, List<QuotaChange> changes, Optional<Exchange> revoked) {}
