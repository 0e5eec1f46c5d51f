// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.register.adapter.rest.CbsFile.Line;
import nl.onderdak.quota.register.application.RecordPopulation;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.register.domain.PopulationRejection;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.problem.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records the inhabitants of a CBS file, whole or not at all. */
@Path("/v1/population-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Populations")
public class PopulationFileResource {

    private final RecordPopulation take;
    private final Idempotency idempotency;
    private final Texts texts;
    private final Vertx vertx;
    private final int most;
    private final int longest;

    public PopulationFileResource(
            RecordPopulation take,
            Idempotency idempotency,
            Texts texts,
            Vertx vertx,
            @ConfigProperty(name = "onderdak.web.bulk.max-lines") int most,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") int longest) {
        this.take = take;
        this.idempotency = idempotency;
        this.texts = texts;
        this.vertx = vertx;
        this.most = most;
        this.longest = longest;
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.POPULATIONS_WRITE)
    @Operation(
            operationId = "recordPopulationFile",
            summary = "Record the inhabitants on a reference date from a CBS file",
            description = "Records the inhabitants (inwonertallen) on a reference date (peildatum) from a"
                    + " file as CBS publishes it, whole or not at all: the layout of StatLine"
                    + " (RegioS;Perioden;...), or one line per municipality (gm_code) with a column per"
                    + " reference date (inwoners_2023_01_01). Lines of other dates and of other regions,"
                    + " and empty figures, are skipped. Faults point at lines: /4 is the fourth.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CsvWriter.CSV,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "gm_code,inwoners_2023_01_01\r\nGM0141,73949\r\n"))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PopulationFileReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: the result it would have",
            content = @Content(schema = @Schema(implementation = PopulationFileReport.class)))
    public Uni<Response> takeFile(@BeanParam PopulationFileQuery query, byte[] body) {
        return vertx.executeBlocking(() -> file(body)).chain(file -> idempotency.once(body, () -> take(query, file)));
    }

    private Uni<Response> take(PopulationFileQuery query, CbsFile file) {
        var date = referenceDate(query, file);
        var lines = file.lines().stream().filter(line -> line.isOf(date)).toList();
        var readable = lines.stream()
                .filter(line -> line.fault() == null && line.municipality() != null)
                .toList();
        var given = new GivenPopulation(
                query.source,
                nationalInhabitants(query, lines),
                query.complete,
                readable.stream()
                        .map(line -> new Inhabitants(line.municipality(), line.inhabitants()))
                        .toList());
        if (lines.stream().noneMatch(line -> line.fault() != null) && readable.isEmpty()) {
            throw new BadInput(Fault.in("referenceDate", "not-in-file", null));
        }
        var unreadable = lines.stream().anyMatch(line -> line.fault() != null);
        return take.takeFile(date, given, query.halfYear, unreadable, !query.dryRun)
                .map(intake ->
                        response(query, report(file, date, readable, refusals(lines, readable, intake), intake)));
    }

    private static Response response(PopulationFileQuery query, PopulationFileReport report) {
        if (query.dryRun) {
            return Response.ok(report).build();
        }
        if (!report.lines().applied()) {
            throw new BadInput(report.lines().refusals().stream()
                    .flatMap(refusal -> refusal.errors().stream()
                            .map(fault -> Fault.at("/" + refusal.line(), fault.code(), fault.detail())))
                    .toList());
        }
        return Version.answer(
                Response.created(URI.create("/v1/populations/" + report.referenceDate())),
                report.population().version(),
                report);
    }

    private static PopulationFileReport report(
            CbsFile file,
            LocalDate date,
            List<Line> readable,
            List<BulkReport.Refusal> refusals,
            RecordPopulation.FileIntake intake) {
        var refusedReadable =
                intake.faulty().stream().map(part -> part.index()).distinct().count();
        int accepted = readable.size() - (int) refusedReadable;
        return new PopulationFileReport(
                file.layout(),
                date,
                new BulkReport(accepted + refusals.size(), accepted, refusals.size(), intake.applied(), refusals),
                intake.summary() == null ? null : PopulationSummaryResponse.of(intake.summary()));
    }

    private List<BulkReport.Refusal> refusals(
            List<Line> lines, List<Line> readable, RecordPopulation.FileIntake intake) {
        var faults = new TreeMap<Integer, List<Fault>>();
        lines.stream()
                .filter(line -> line.fault() != null)
                .forEach(line -> faults.computeIfAbsent(line.number(), _ -> new ArrayList<>())
                        .add(fault(line.fault().code(), line.fault().arguments())));
        intake.faulty()
                .forEach(part -> faults.computeIfAbsent(
                                readable.get(part.index()).number(), _ -> new ArrayList<>())
                        .add(fault(part.code())));
        return faults.entrySet().stream()
                .map(line -> new BulkReport.Refusal(line.getKey(), line.getValue()))
                .toList();
    }

    private Fault fault(String code, Object... arguments) {
        var detail = texts.find(texts.language(), code + ".detail", arguments)
                .orElseGet(() -> texts.text("fault." + code, arguments));
        return Fault.at("", code, detail);
    }

    private CbsFile file(byte[] body) {
        try {
            var file = CbsFile.read(body, longest, most);
            if (file.lines().size() > most) {
                throw new BadInput(fault("too-many-lines", Integer.toString(most)));
            }
            return file;
        } catch (CbsFile.UnknownLayout unknown) {
            throw new BadInput(Fault.at("", "unknown-cbs-layout", null));
        }
    }

    private static LocalDate referenceDate(PopulationFileQuery query, CbsFile file) {
        if (query.referenceDate == null && file.dates().size() != 1) {
            throw new BadInput(Fault.in("referenceDate", "missing", null));
        }
        var date = query.referenceDate == null ? file.dates().getFirst() : query.referenceDate;
        // malformed lines are reported before missing ones
        if (!file.dates().contains(date) && file.lines().stream().allMatch(line -> line.fault() == null)) {
            throw new BadInput(Fault.in("referenceDate", "not-in-file", null));
        }
        return date;
    }

    private static int nationalInhabitants(PopulationFileQuery query, List<Line> lines) {
        var inFile = lines.stream()
                .filter(line -> line.fault() == null && line.municipality() == null)
                .mapToInt(Line::inhabitants)
                .findFirst();
        if (inFile.isPresent() && query.nationalInhabitants != null && inFile.getAsInt() != query.nationalInhabitants) {
            throw new Refused(
                    new PopulationRejection.NationalFiguresDiffer(inFile.getAsInt(), query.nationalInhabitants));
        }
        if (inFile.isEmpty() && query.nationalInhabitants == null) {
            throw new BadInput(Fault.in("nationalInhabitants", "missing", null));
        }
        return inFile.orElseGet(() -> query.nationalInhabitants);
    }
}
