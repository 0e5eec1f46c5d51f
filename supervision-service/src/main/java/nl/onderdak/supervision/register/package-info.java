// SPDX-License-Identifier: EUPL-1.2

/**
 * This service's view of municipalities with their predecessors and successors, kept by the consumer of the ledger.
 * Source: events of quota-service.
 */
package nl.onderdak.supervision.register;
