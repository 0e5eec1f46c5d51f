// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.SampleLetters;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every kind of letter follows PDF/UA-1 (ISO 14289-1), as the validator veraPDF reads it. */
class PdfUaTest {

    @BeforeAll
    static void chooseTheParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> letters() {
        return Stream.of(LetterKind.values())
                .map(LetterPrintTest::content)
                .flatMap(content -> Stream.of(SampleLetters.draft(content), SampleLetters.approved(content)))
                .map(letter -> Arguments.argumentSet(letter.content().kind() + " " + letter.state(), letter));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void breaksNoRule(Letter letter) throws IOException, VeraPDFException {
        assertEquals(List.of(), brokenRules(LetterPrintTest.pdf(letter)));
    }

    @Test
    void theValidatorFindsWhatIsMissing() throws IOException, VeraPDFException {
        // Given
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(LetterPrintTest.pdf(SampleLetters.approved(SampleLetters.call())))) {
            var catalog = document.getDocumentCatalog();
            catalog.setLanguage(null);
            catalog.setViewerPreferences(null);
            document.save(bytes);
        }

        // When
        var broken = brokenRules(bytes.toByteArray());

        // Then
        assertTrue(broken.stream().anyMatch(rule -> rule.startsWith("7.1-10 ")), broken::toString);
        assertTrue(broken.stream().anyMatch(rule -> rule.startsWith("7.2-34 ")), broken::toString);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theTableIsReadWithItsCaptionFirst(Letter letter) throws IOException {
        try (var document = Loader.loadPDF(LetterPrintTest.pdf(letter))) {
            var tables = elements(document.getDocumentCatalog().getStructureTreeRoot())
                    .filter(element -> element.getStructureType().equals(StandardStructureTypes.TABLE))
                    .toList();

            assertEquals(1, tables.size());
            assertEquals(
                    List.of("Caption", "THead", "TBody"),
                    children(tables.getFirst())
                            .map(PDStructureElement::getStructureType)
                            .limit(3)
                            .toList());
        }
    }

    @Test
    void theHeaderOfATableOfTwoPagesIsReadOnce() throws IOException {
        try (var document = Loader.loadPDF(LetterPrintTest.pdf(SampleLetters.approved(SampleLetters.call())))) {
            var header = elements(document.getDocumentCatalog().getStructureTreeRoot())
                    .filter(element -> element.getStructureType().equals(StandardStructureTypes.T_HEAD))
                    .findFirst()
                    .orElseThrow();
            var second = new PDFTextStripper();
            second.setStartPage(2);

            assertTrue(second.getText(document).contains("Gehuisvest"), "on each page for the eye");
            assertTrue(elements(header)
                    .flatMap(element -> element.getKids().stream())
                    .noneMatch(PDMarkedContentReference.class::isInstance));
        }
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return children(node).flatMap(child -> Stream.concat(Stream.of(child), elements(child)));
    }

    private static Stream<PDStructureElement> children(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
    }

    /** Clause of the standard, number of its test, and what the rule asks. */
    private static List<String> brokenRules(byte[] pdf) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var broken = result.getTestAssertions().stream()
                    .map(test -> "%s-%d %s"
                            .formatted(
                                    test.getRuleId().getClause(),
                                    test.getRuleId().getTestNumber(),
                                    test.getMessage()))
                    .distinct()
                    .toList();
            assertTrue(result.getTotalAssertions() > 0);
            assertEquals(result.isCompliant(), broken.isEmpty());
            return broken;
        }
    }
}
