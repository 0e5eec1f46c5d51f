// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

/**
 * A piece of text on the page.
 *
 * @param text as it is read
 * @param anchor the place on the page that it leads to, or null
 */
record Word(String text, String anchor) {

    static Word of(String text) {
        return new Word(text, null);
    }
}
