// SPDX-License-Identifier: EUPL-1.2
/**
 * Declares for which processing activity an operation or a consumer uses data on households.
 *
 * <p>Art. 30 AVG; ADR 0023.
 */
package nl.onderdak.web.processing;
