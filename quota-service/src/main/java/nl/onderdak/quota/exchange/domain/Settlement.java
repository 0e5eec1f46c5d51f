// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.List;
import java.util.Optional;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;

/**
 * The effect of an agreement.
 *
 * @param exchange the exchange in its new version
 * @param changes of quotas, when every party has agreed
 * @param revoked the exchange that it revoked
 */
public record Settlement(Exchange exchange, List<QuotaChange> changes, Optional<Exchange> revoked) {}
