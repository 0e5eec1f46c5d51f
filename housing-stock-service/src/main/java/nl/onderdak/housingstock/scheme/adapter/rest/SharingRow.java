// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.onderdak.housingstock.scheme.domain.FormOfSharing;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a calculation of sharing as a row of a table. */
@Schema(name = "SharingRow", description = "A line of a calculation of sharing (rekenregel)")
public record SharingRow(FormOfSharing form, @JsonUnwrapped SharingFormResponse.SumLineResponse line) {

    static SharingRow of(FormOfSharing form, SharingOutcome.Line line) {
        return new SharingRow(form, SharingFormResponse.SumLineResponse.of(line));
    }
}
