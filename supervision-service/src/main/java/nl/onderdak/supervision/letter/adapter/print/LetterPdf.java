// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Makes a tagged PDF of a page of HTML. Dates and ids in it come from the letter, so that its bytes do as well. */
final class LetterPdf {

    private static final String FAMILY = "Liberation Sans";
    private static final float VERSION = 1.7f;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private LetterPdf() {}

    /**
     * The file.
     *
     * @param html well-formed, without references to other files
     * @param day date of the letter
     * @param id of the letter
     */
    static byte[] of(String html, LocalDate day, UUID id) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(VERSION)
                .withProducer("Onderdak")
                .useFont(() -> font("LiberationSans-Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> font("LiberationSans-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer();
                var bytes = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            document.getDocumentInformation().setCreationDate(moment(day));
            document.getDocumentInformation().setModificationDate(moment(day));
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            putCaptionsInTables(root);
            RepeatedHeaders.leaveOut(root);
            document.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Openhtmltopdf puts a caption after its table; it is read first when it is the first element of the table. */
    private static void putCaptionsInTables(PDStructureNode node) {
        PDStructureElement table = null;
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (table != null && element.getStructureType().equals(StandardStructureTypes.CAPTION)) {
                    node.removeKid(element);
                    table.insertBefore(element, table.getKids().getFirst());
                    element.setParent(table);
                } else if (element.getStructureType().equals(StandardStructureTypes.TABLE)) {
                    table = element;
                } else {
                    putCaptionsInTables(element);
                }
            }
        }
    }

    private static Calendar moment(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(DutchCalendar.ZONE));
    }

    private static InputStream font(String name) {
        return LetterPdf.class.getResourceAsStream("/liberation/" + name + ".ttf");
    }
}
