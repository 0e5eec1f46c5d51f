// SPDX-License-Identifier: EUPL-1.2
/**
 * This service's view of where people were housed: persons who count for the quota, by form of accommodation. Kept by the
 * consumer of the ledger, so that its sum is that of the ledger's realisation.
 */
package nl.onderdak.supervision.accommodation;
