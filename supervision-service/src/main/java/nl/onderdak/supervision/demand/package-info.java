// SPDX-License-Identifier: EUPL-1.2
/**
 * This service's view of need (vraag): members of households that wait for a home in which municipality, from each day
 * on, and family members who are expected to join one. Kept by the consumer of the ledger, so that figures of both are
 * known at the same moment.
 */
package nl.onderdak.supervision.demand;
