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
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.letter.application.DecideOnLetter;
import nl.onderdak.supervision.letter.application.DraftLetter;
import nl.onderdak.supervision.letter.application.FindLetters;
import nl.onderdak.supervision.letter.application.LetterPrinter;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/letters}. */
@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters", description = "Letters of a province to its municipalities (brieven)")
public class LetterResource {

    /** The position at the end of the day before belongs to a half-year. */
    private static final LocalDate FIRST = HalfYear.FIRST.start().plusDays(1);

    private static final String LETTER = "The letter (brief)";
    private static final String SEEN = "Entity tag of the letter that the caller has seen";
    private static final String PDF = "application/pdf";
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private final DraftLetter draftLetter;
    private final DecideOnLetter decideOnLetter;
    private final FindLetters findLetters;
    private final LetterPrinter printer;
    private final Idempotency idempotency;
    private final Texts texts;
    private final Caller caller;

    LetterResource(
            DraftLetter draftLetter,
            DecideOnLetter decideOnLetter,
            FindLetters findLetters,
            LetterPrinter printer,
            Idempotency idempotency,
            Texts texts,
            Caller caller) {
        this.draftLetter = draftLetter;
        this.decideOnLetter = decideOnLetter;
        this.findLetters = findLetters;
        this.printer = printer;
        this.idempotency = idempotency;
        this.texts = texts;
        this.caller = caller;
    }

    /** Draws up a letter. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "draftLetter", summary = "Draw up a letter", description = """
                    A draft (concept) of a letter: the call to the colleges of all municipalities of the province (oproep), \
                    the request for an ordered plan of action (verzoek om een plan van aanpak), or the letter about a step \
                    of the ladder: an intention (voornemen) or a decision (besluit) in force, art. 124(4) Gemeentewet, or a \
                    decision that lapsed (vervallen). Its figures are frozen with it; refused while they are provisional \
                    (voorlopig), and when there is such a letter about the same plan, step or day.""")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = LetterResponse.class)))
    public Uni<Response> draft(LetterRequest body) {
        if (body.kind().hasSubject() != (body.subject() != null)) {
            throw fault("/subject", body.kind().hasSubject() ? "letter-subject-missing" : "letter-subject-given");
        }
        if (body.referenceDate().isBefore(FIRST)) {
            throw fault("/referenceDate", "reference-date-too-early");
        }
        return idempotency.once(
                body,
                () -> draftLetter
                        .draft(caller.organisation(), body.asked(), caller.subject())
                        .map(LetterResource::decided)
                        .map(letter -> answer(Response.created(URI.create("/v1/letters/" + letter.id())), letter)));
    }

    /** Approves a letter. */
    @POST
    @Path("/{letter}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(operationId = "approveLetter", summary = "Approve a letter", description = """
                    Another official than the author approves the letter, on behalf of a named function (goedkeuren, \
                    vierogenprincipe); its addressees see it from then on. Refused when the plan or the step has changed \
                    since, and while the owners of the facts do not confirm the figures of every addressee.""")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = LetterResponse.class)))
    public Uni<Response> approve(
            @PathParam("letter") @Parameter(description = LETTER) UUID letter,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            LetterApprovalRequest body) {
        return idempotency.once(
                body,
                () -> decideOnLetter
                        .approve(
                                caller.organisation(),
                                letter,
                                Version.expected(ifMatch),
                                caller.subject(),
                                body.function())
                        .map(LetterResource::decided)
                        .map(approved -> answer(Response.ok(), approved)));
    }

    /** Rejects a letter. */
    @POST
    @Path("/{letter}/rejection")
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(
            operationId = "rejectLetter",
            summary = "Reject a letter",
            description = "The draft is not approved (afwijzen). Another one can then be drawn up in its place.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = LetterResponse.class)))
    public Uni<Response> reject(
            @PathParam("letter") @Parameter(description = LETTER) UUID letter,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return idempotency.once(
                null,
                () -> decideOnLetter
                        .reject(caller.organisation(), letter, Version.expected(ifMatch), caller.subject())
                        .map(LetterResource::decided)
                        .map(rejected -> answer(Response.ok(), rejected)));
    }

    /** Letters, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "listLetters", summary = "List letters", description = """
                    Letters (brieven) in the order in which they were drawn up, without their lines. A municipality sees \
                    those that were approved and are addressed to it.""")
    @APIResponse(responseCode = "200", description = "One page of letters")
    public Uni<Page<LetterSummaryResponse>> list(@BeanParam LetterQuery query, @BeanParam PageRequest page) {
        return findLetters
                .list(caller.organisation(), query.filter(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(LetterSummaryResponse::of).toList(),
                        page,
                        letter -> letter.id().toString()));
    }

    /** The data of a letter. */
    @GET
    @Versioned
    @Path("/{letter}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getLetter", summary = "Get a letter", description = """
                    The letter (brief) with the figures that it rests on.""")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = LetterResponse.class)))
    public Uni<Response> one(@PathParam("letter") @Parameter(description = LETTER) UUID letter) {
        return find(letter).map(found -> answer(Response.ok(), found));
    }

    /** A letter as a page. */
    @GET
    @Path("/{letter}/html")
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getLetterAsPage", summary = "Get a letter as a page", description = """
                    The letter (brief) as a page that prints well, in Dutch, with the same bytes whenever it is asked for; \
                    marked CONCEPT until the letter is approved.""")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> page(@PathParam("letter") @Parameter(description = LETTER) UUID letter) {
        return find(letter)
                .chain(found -> printer.html(found)
                        .map(page -> Version.answer(
                                Response.ok()
                                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                                        .header(CONTENT_SECURITY_POLICY, page.policy()),
                                found.version(),
                                page.html())));
    }

    /** A letter as a file. */
    @GET
    @Path("/{letter}/pdf")
    @Produces(PDF)
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getLetterAsFile", summary = "Get a letter as a file", description = """
                    The letter (brief) as a file (PDF/UA), in Dutch, with the same bytes whenever it is asked for; marked \
                    CONCEPT until the letter is approved.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> file(@PathParam("letter") @Parameter(description = LETTER) UUID letter) {
        return find(letter)
                .chain(found -> printer.pdf(found)
                        .map(file -> Version.answer(
                                Response.ok()
                                        .type(PDF)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                "inline; filename=\"brief-" + letter + ".pdf\""),
                                found.version(),
                                file)));
    }

    private Uni<Letter> find(UUID letter) {
        return findLetters.find(caller.organisation(), letter).map(found -> found.orElseThrow(NotFound::new));
    }

    private BadInput fault(String pointer, String code) {
        return new BadInput(Fault.at(pointer, code, texts.text(code + ".detail", FIRST.toString())));
    }

    private static Response answer(Response.ResponseBuilder response, Letter letter) {
        return Version.answer(response, letter.version(), LetterResponse.of(letter));
    }

    private static Letter decided(Decision<Letter> decision) {
        return switch (decision) {
            case Decision.Accepted<Letter>(var letter, var _) -> letter;
            case Decision.Rejected<Letter>(var reason) -> throw new Refused(reason);
        };
    }
}
