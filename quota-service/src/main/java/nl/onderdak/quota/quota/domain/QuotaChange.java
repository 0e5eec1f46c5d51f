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

    /** The same change, but for some exchanges that do not stay in the quota. */
    public QuotaChange without(Set<UUID> lapsed) {
        return new QuotaChange(current.without(lapsed), previous);
    }

    /** The fact that others are told. */
    public MunicipalQuotaSet event() {
        return new MunicipalQuotaSet(
                current.municipality(),
                current.halfYear(),
                current.told(),
                previous == null ? null : previous.told(),
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
