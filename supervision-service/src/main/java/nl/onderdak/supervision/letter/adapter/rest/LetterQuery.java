// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.rest;

import jakarta.ws.rs.QueryParam;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.letter.application.Letters;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which letters to list. */
public class LetterQuery {

    @QueryParam("kind")
    @Parameter(description = "Only of this kind (soort)")
    LetterKind kind;

    @QueryParam("state")
    @Parameter(description = "Only drafts, approved or rejected ones")
    LetterState state;

    @QueryParam("municipality")
    @Parameter(description = "Only addressed to this municipality (gemeente)")
    MunicipalityCode municipality;

    Letters.Filter filter() {
        return new Letters.Filter(kind, state, municipality);
    }
}
