// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.UUID;
import nl.onderdak.contracts.ProvinceCode;

/**
 * The suggestion of a province that an exchange was made of.
 *
 * @param suggestion id of the suggestion
 * @param search the search of the province that found the exchange, in supervision-service
 * @param province the province
 */
public record SuggestedBy(UUID suggestion, UUID search, ProvinceCode province) {}
