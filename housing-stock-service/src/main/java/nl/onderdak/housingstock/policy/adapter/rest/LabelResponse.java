// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.adapter.rest;

import nl.onderdak.housingstock.policy.domain.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text for a page in the API. */
@Schema(name = "Label", description = "A text for a page, in Dutch and in English")
public record LabelResponse(String nl, String en) {

    /** The same text. */
    public static LabelResponse of(Label label) {
        return new LabelResponse(label.nl(), label.en());
    }
}
