// SPDX-License-Identifier: EUPL-1.2
/**
 * This service's view of need (vraag): how many members of which household wait for a home in which municipality.
 * Kept from the events of placement-service, from each day on.
 */
package nl.onderdak.housingstock.demand;
