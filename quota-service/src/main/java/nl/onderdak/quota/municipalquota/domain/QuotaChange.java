// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipalquota.domain;

import nl.onderdak.contracts.quota.MunicipalQuotaSet;

/**
 * A quota with the one it replaces.
 *
 * @param current the quota from now on
 * @param previous the quota until now, or null
 */
public record QuotaChange(MunicipalQuota current, MunicipalQuota previous) {

    /** The fact that others are told. */
    public MunicipalQuotaSet event() {
        return new MunicipalQuotaSet(
                current.municipality(),
                current.halfYear(),
                current.told(),
                previous == null ? null : previous.told(),
                current.target().number(),
                current.target().reason(),
                current.target().effectiveOn());
    }
}
