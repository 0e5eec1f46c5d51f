// SPDX-License-Identifier: EUPL-1.2

/**
 * Figures as of any day and as known at any moment, with the entries behind them and whether they are final.
 * Source: art. 28 Huisvestingswet 2014; supervision by the provinces, art. 124 Gemeentewet.
 */
package nl.onderdak.supervision.balance;
