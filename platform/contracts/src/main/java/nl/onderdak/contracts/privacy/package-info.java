// SPDX-License-Identifier: EUPL-1.2
/**
 * Processing activities, and the retention term of each kind of personal data.
 *
 * <p>GDPR (AVG), art. 5 and 30; Archiefwet; Logboek Dataverwerkingen.
 */
package nl.onderdak.contracts.privacy;
