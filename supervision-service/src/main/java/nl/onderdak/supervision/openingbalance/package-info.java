// SPDX-License-Identifier: EUPL-1.2

/**
 * The balance from an earlier administration with which a municipality starts (<i>beginsaldo</i>).
 * Source: practice of provincial supervision, art. 124 Gemeentewet.
 */
package nl.onderdak.supervision.openingbalance;
