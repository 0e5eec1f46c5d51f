// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Marks the header of a table on its later pages as an artifact. Openhtmltopdf adds it to the header on the first page,
 * so that the heading of a column would be read aloud once for each page of the table.
 */
final class RepeatedHeaders {

    private RepeatedHeaders() {}

    /**
     * Leaves them out of the structure of a document.
     *
     * @throws IllegalStateException when the page does not hold them in the way Openhtmltopdf writes them
     */
    static void leaveOut(PDStructureTreeRoot root) throws IOException {
        leaveOut(root, root, false);
    }

    private static void leaveOut(PDStructureTreeRoot root, PDStructureNode node, boolean header) throws IOException {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                leaveOut(root, element, header || element.getStructureType().equals(StandardStructureTypes.T_HEAD));
            } else if (header
                    && kid instanceof PDMarkedContentReference repeated
                    && node instanceof PDStructureElement text) {
                // content of the page on which an element begins is a number; that of a later one names its page
                text.removeKid(repeated);
                var parents = (PDParentTreeValue)
                        root.getParentTree().getValue(repeated.getPage().getStructParents());
                ((COSArray) parents.getCOSObject()).set(repeated.getMCID(), COSNull.NULL);
                markAsArtifact(repeated);
            }
        }
    }

    private static void markAsArtifact(PDMarkedContentReference content) throws IOException {
        var stream = (COSStream) content.getPage().getCOSObject().getDictionaryObject(COSName.CONTENTS);
        String before;
        try (var bytes = stream.createInputStream()) {
            before = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        var after = before.replace(
                "/Span <</MCID " + content.getMCID() + ">> BDC\n", "/Artifact <</Type /Pagination>> BDC\n");
        if (after.equals(before)) {
            throw new IllegalStateException("no marked content " + content.getMCID());
        }
        try (var bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            bytes.write(after.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
