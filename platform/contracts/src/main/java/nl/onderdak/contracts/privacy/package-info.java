// SPDX-License-Identifier: EUPL-1.2
/**
 * Processing activities, and how long each kind of personal data is retained.
 *
 * <p>GDPR (AVG), art. 5 and 30; Archiefwet; Logboek Dataverwerkingen.
 */
package nl.onderdak.contracts.privacy;
