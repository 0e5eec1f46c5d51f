// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.Letter.LetterContent;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.SampleLetters;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPrintTest {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(id -> Optional.of(new PackagedTemplate(id)))
            .build();

    /** Finds templates where Quarkus does. */
    private record PackagedTemplate(String id) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            return new InputStreamReader(
                    LetterPrintTest.class.getResourceAsStream("/templates/" + id + ".html"), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }

    @Test
    void theCallToAllCollegesNamesBalancesDatesAndSource() throws IOException {
        // Given
        var letter = SampleLetters.approved(SampleLetters.call());

        // When
        var html = html(letter);

        // Then
        assertTrue(
                html.contains("Aan de colleges van burgemeester en wethouders van de 25 gemeenten in Overijssel"),
                html);
        assertTrue(
                html.contains("de achterstand is opgelopen van -448 (1 januari 2024) naar -679 (1 juli 2024)"), html);
        assertTrue(html.contains("een verschil van -231 personen"), html);
        assertTrue(html.contains("Datum: 11 juli 2024"), html);
        assertTrue(html.contains("Dagkoersen, peildatum is 1 juli 2024"), html);
        assertTrue(html.contains("placement gelezen tot en met 2024-07-11T07:03:12.123456Z"), html);
        assertTrue(html.contains(letter.hash()), html);
        assertTrue(html.contains("Gemeente &lt;7&gt;"), html);
        assertTrue(html.contains("Gedeputeerde Staten van Overijssel"), html);
        assertFalse(html.contains("CONCEPT"), html);
        var text = text(pdf(letter));
        assertTrue(text.contains("naar -679 (1 juli 2024)"), text);
        assertTrue(text.contains("Gemeente <7>"), text);
        assertTrue(text.contains("Totaal"), text);
    }

    @ParameterizedTest
    @EnumSource
    void theSameLetterHasTheSameBytes(LetterKind kind) {
        // Given
        var letter = SampleLetters.approved(content(kind));

        // When
        var page = html(letter);
        var file = pdf(letter);

        // Then
        assertEquals(page, html(letter));
        assertArrayEquals(file, pdf(letter));
        assertEquals("%PDF-", new String(file, 0, 5, StandardCharsets.US_ASCII));
    }

    /** Letters of this version were sent: its files show what they said, and it says so for good. */
    @ParameterizedTest
    @EnumSource
    void theFirstTemplatesStayAsTheyAre(LetterKind kind) throws IOException {
        var name = "/sent-letters/v1/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html";
        try (var sent = LetterPrintTest.class.getResourceAsStream(name)) {
            assertEquals(
                    new String(sent.readAllBytes(), StandardCharsets.UTF_8),
                    html(SampleLetters.approved(content(kind))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsMarkedOnEveryPage(LetterKind kind) throws IOException {
        var draft = SampleLetters.draft(content(kind));

        assertTrue(html(draft).contains("<p class=\"concept\">CONCEPT</p>"));
        // the mark on each page is not among the elements that are read aloud
        assertTrue(html(draft).contains("<p class=\"particulars\">Status: concept</p>"));
        try (var document = Loader.loadPDF(pdf(draft))) {
            assertTrue(document.getDocumentInformation().getTitle().startsWith("Concept: "));
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertTrue(stripper.getText(document).contains("CONCEPT"), "page " + page);
            }
        }
        assertFalse(text(pdf(SampleLetters.approved(content(kind)))).contains("CONCEPT"));
    }

    @Test
    void theFileIsTaggedAndHoldsItsFonts() throws IOException {
        try (var document = Loader.loadPDF(pdf(SampleLetters.approved(SampleLetters.call())))) {
            var catalog = document.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("nl", catalog.getLanguage());
            assertEquals(
                    "Oproep huisvesting statushouders",
                    document.getDocumentInformation().getTitle());
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
        }
    }

    @Test
    void theStyleIsTheOneThatThePolicyAllows() throws NoSuchAlgorithmException {
        var page = QuteLetterPrinter.page(ENGINE, SampleLetters.draft(SampleLetters.call()));

        var style = page.html()
                .substring(page.html().indexOf("<style>") + 7, page.html().indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                page.policy());
    }

    @Test
    void contentThatChangedIsNotPrinted() {
        var letter = SampleLetters.approved(SampleLetters.call());
        var changed = new Letter(
                letter.id(),
                SampleLetters.toAlmelo(LetterKind.INTENTION),
                letter.hash(),
                letter.drafted(),
                letter.ended(),
                letter.state(),
                letter.version());

        assertThrows(IllegalStateException.class, () -> html(changed));
    }

    static LetterContent content(LetterKind kind) {
        return kind == LetterKind.CALL ? SampleLetters.call() : SampleLetters.toAlmelo(kind);
    }

    private static String html(Letter letter) {
        return QuteLetterPrinter.page(ENGINE, letter).html();
    }

    static byte[] pdf(Letter letter) {
        return LetterPdf.of(html(letter), letter.content().day(), letter.id());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
