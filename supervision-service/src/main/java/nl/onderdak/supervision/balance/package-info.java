// SPDX-License-Identifier: EUPL-1.2

/**
 * Figures as of any day and as known at any moment, with the entries that explain them and how far they can be relied on.
 * Source: art. 28 and 29 Huisvestingswet 2014; supervision by the provinces, art. 124 Gemeentewet.
 */
package nl.onderdak.supervision.balance;
