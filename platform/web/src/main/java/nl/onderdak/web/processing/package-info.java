// SPDX-License-Identifier: EUPL-1.2
/**
 * Declares for which processing activity an operation or a consumer uses data on households.
 *
 * <p>GDPR (AVG), art. 30; ADR 0023.
 */
package nl.onderdak.web.processing;
