// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

/**
 * What proves what an assessment rests on.
 *
 * @param text all of it in one form, one term per line
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal
 */
public record Evidence(String text, String hash) {}
