// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipalquota.application;

import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.municipalquota.domain.MunicipalQuota;

/**
 * A quota in a list.
 *
 * @param quota the quota
 * @param name of the municipality, as it is now
 * @param province of the municipality, as it is now
 */
public record ListedQuota(MunicipalQuota quota, String name, ProvinceCode province) {}
