// SPDX-License-Identifier: EUPL-1.2
/**
 * Municipal quotas as they count on any day, as known at any moment, with the figures they were computed from.
 *
 * <p>Art. 29(1) and 29(2) Huisvestingswet 2014: the share of the national target by inhabitants, and exchanges.
 */
package nl.onderdak.quota.quota;
