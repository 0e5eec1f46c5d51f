// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

/**
 * A text for a page.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Label(String nl, String en) {}
