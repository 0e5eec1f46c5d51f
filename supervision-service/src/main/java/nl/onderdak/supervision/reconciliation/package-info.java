// SPDX-License-Identifier: EUPL-1.2
/**
 * Own figures against those of a national file (<i>landelijk bestand</i>): every difference, with the entries and rules
 * that explain it and the rest that nothing explains.
 */
package nl.onderdak.supervision.reconciliation;
