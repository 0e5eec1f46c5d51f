// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.letter.application.DecideOnLetter;
import nl.onderdak.supervision.letter.application.DraftLetter;
import nl.onderdak.supervision.letter.application.FindLetters;
import nl.onderdak.supervision.letter.application.LetterPrinter;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/letters}. */
@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters", description = "Letters of a province to its municipalities (brieven)")
public class LetterResource {

    private static final String LETTER = "The letter (brief)";
    private static final String PDF = "application/pdf";
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final DraftLetter draftLetter;
    private final DecideOnLetter decideOnLetter;
    private final FindLetters findLetters;
    private final LetterPrinter printer;
    private final Requests requests;

    LetterResource(
            DraftLetter draftLetter,
            DecideOnLetter decideOnLetter,
            FindLetters findLetters,
            LetterPrinter printer,
            Requests requests) {
        this.draftLetter = draftLetter;
        this.decideOnLetter = decideOnLetter;
        this.findLetters = findLetters;
        this.printer = printer;
        this.requests = requests;
    }
}
