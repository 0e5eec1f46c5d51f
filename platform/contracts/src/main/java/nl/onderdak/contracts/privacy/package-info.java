// SPDX-License-Identifier: EUPL-1.2
/**
 * Processing activities, and the retention term of each kind of personal data.
 *
 * <p>Art. 5(1)(e), 5(2) and 30 AVG; art. 3 and 5 Archiefwet 1995; Logboek Dataverwerkingen.
 */
package nl.onderdak.contracts.privacy;
