// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.print;

import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import nl.onderdak.supervision.letter.application.LetterPrinter;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterSheet;
import nl.onderdak.web.page.InlineStyle;

/** Prints letters with the templates of their own version, which are kept for good. */
@ApplicationScoped
class QuteLetterPrinter implements LetterPrinter {

    private final Engine engine;
    private final Vertx vertx;

    QuteLetterPrinter(Engine engine, Vertx vertx) {
        this.engine = engine;
        this.vertx = vertx;
    }

    @Override
    public Uni<HtmlPage> html(Letter letter) {
        return vertx.executeBlocking(() -> page(engine, letter));
    }

    @Override
    public Uni<byte[]> pdf(Letter letter) {
        return vertx.executeBlocking(
                () -> LetterPdf.of(page(engine, letter).html(), letter.content().day(), letter.id()));
    }

    /** @throws IllegalStateException when the content is not what was drawn up */
    static HtmlPage page(Engine engine, Letter letter) {
        if (!letter.isIntact()) {
            throw new IllegalStateException("content of letter " + letter.id() + " does not have its hash");
        }
        var folder = "letters/v" + letter.content().templates() + "/";
        var style = InlineStyle.of("/" + folder + "letter.css");
        var template =
                folder + letter.content().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var html = engine.getTemplate(template)
                .data("letter", LetterSheet.of(letter))
                .data("style", style.raw())
                .render();
        return new HtmlPage(html.strip() + "\n", style.policy());
    }
}
