// SPDX-License-Identifier: EUPL-1.2
/**
 * Pages for people, under a Content-Security-Policy that lets nothing in but their own style.
 *
 * <p>Content Security Policy Level 3 (W3C), {@code style-src}; ADR 0082.
 */
package nl.onderdak.web.page;
