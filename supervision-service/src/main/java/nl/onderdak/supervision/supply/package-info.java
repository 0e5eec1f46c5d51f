// SPDX-License-Identifier: EUPL-1.2

/**
 * This service's view of supply (aanbod): places that projects are expected to bring, temporary homes that end, homes that
 * are free for permit holders, and family members who are expected. Supply is kept from the events of
 * housing-stock-service, apart from the ledger: no balance rests on it.
 */
package nl.onderdak.supervision.supply;
