// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.domain;

import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;

/**
 * A quota with the one it replaces.
 *
 * @param current the quota from now on
 * @param previous the quota until now, or null
 */
public record QuotaChange(MunicipalQuota current, MunicipalQuota previous) {

    /** Returns the change without lapsed exchanges. */
    public QuotaChange without(Set<UUID> lapsed) {
        return new QuotaChange(current.without(lapsed), previous);
    }

    /** The event that publishes the change. */
    public MunicipalQuotaSet event() {
        return new MunicipalQuotaSet(
                current.municipality(),
                current.halfYear(),
                current.toEvent(),
                previous == null ? null : previous.toEvent(),
                current.target().number(),
                reason(),
                current.setting().effectiveOn(),
                current.setting().cause());
    }

    private String reason() {
        return switch (current.setting().cause()) {
            case FIRST, REVISION, REORGANISATION -> current.target().reason();
            case EXCHANGE -> null;
        };
    }
}
