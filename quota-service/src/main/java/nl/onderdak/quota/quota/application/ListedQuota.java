// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.publishedfigure.PublishedFigure;
import nl.onderdak.quota.quota.domain.MunicipalQuota;

/**
 * A quota in a list.
 *
 * @param quota the quota
 * @param name of the municipality, as known at the requested moment
 * @param province of the municipality, as known at the requested moment
 * @param published the quota that the ministry published for the municipality and half-year, or null
 */
public record ListedQuota(MunicipalQuota quota, String name, ProvinceCode province, Published published) {

    /**
     * A published figure beside the quota that was computed from the same revision of the national target.
     *
     * @param figure of the quota's own revision, or of the last one before it that has a figure
     * @param computed the part of the quota that follows from that revision
     */
    public record Published(PublishedFigure figure, int computed) {}
}
