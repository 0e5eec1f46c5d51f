// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.supervision.letter.domain.Letter;

/** Prints letters in Dutch: the same bytes for the same letter, whenever it is printed. A draft is marked as one. */
public interface LetterPrinter {

    /**
     * A page for a browser.
     *
     * @param html the page, with its style in it
     * @param policy the {@code Content-Security-Policy} that lets that style through and nothing else
     */
    record HtmlPage(String html, String policy) {}

    /** The letter as a page. */
    Uni<HtmlPage> html(Letter letter);

    /** The letter as a file: PDF/UA-1, with its fonts in it. */
    Uni<byte[]> pdf(Letter letter);
}
