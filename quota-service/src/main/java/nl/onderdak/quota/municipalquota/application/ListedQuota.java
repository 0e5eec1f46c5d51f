// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipalquota.application;

import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.municipalquota.domain.MunicipalQuota;
import nl.onderdak.quota.publishedfigure.domain.PublishedFigure;

/**
 * A quota in a list.
 *
 * @param quota the quota
 * @param name of the municipality, as it is now
 * @param province of the municipality, as it is now
 * @param published what the ministry published for the municipality and half-year, or null
 */
public record ListedQuota(MunicipalQuota quota, String name, ProvinceCode province, PublishedFigure published) {}
