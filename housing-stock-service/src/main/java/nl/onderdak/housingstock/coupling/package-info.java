// SPDX-License-Identifier: EUPL-1.2
/**
 * This service's view of couplings (koppelingen): which households can be housed where.
 * Kept from the events of placement-service.
 */
package nl.onderdak.housingstock.coupling;
