// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.EntryKey;
import nl.onderdak.supervision.balance.application.EntryQuery;
import nl.onderdak.supervision.balance.application.FindBalance;
import nl.onderdak.supervision.balance.application.FindHalfYears;
import nl.onderdak.supervision.balance.application.ListBalances;
import nl.onderdak.supervision.balance.application.ListEntries;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/balances}. */
@Path("/v1/balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Balances", description = "Where municipalities, provinces and the country stand (saldi)")
@Processes(Activity.SUPERVISION)
public class BalanceResource {

    private static final String AREA = "A municipality GM0141 (gemeente), a province PV23 (provincie) or NL";
    private static final String VALID_ON =
            "Position at the end of this day (peildatum); today when absent. The position on 1 July, as provinces print"
                    + " it, is that of 30 June";
    private static final String KNOWN_AT =
            "Facts recorded up to and including this moment; when absent, the latest moment up to which everything"
                    + " that the sources recorded has been read, usually less than a second ago. At most a minute in"
                    + " the future";
    private static final int MOST_HALF_YEARS = 200;

    private final FindBalance findBalance;
    private final ListBalances listBalances;
    private final FindHalfYears findHalfYears;
    private final ListEntries listEntries;
    private final EntryExplanation explanation;
    private final Caller caller;
    private final Clock clock;

    BalanceResource(
            FindBalance findBalance,
            ListBalances listBalances,
            FindHalfYears findHalfYears,
            ListEntries listEntries,
            EntryExplanation explanation,
            Caller caller,
            Clock clock) {
        this.findBalance = findBalance;
        this.listBalances = listBalances;
        this.findHalfYears = findHalfYears;
        this.listEntries = listEntries;
        this.explanation = explanation;
        this.caller = caller;
        this.clock = clock;
    }

    /** Each municipality, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listBalances",
            summary = "List the balance of each municipality",
            description = "The balance (saldo) of each municipality on a day, as known at a moment, by code.")
    @APIResponse(responseCode = "200", description = "One page of balances")
    public Uni<Page<MunicipalityBalanceResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("province") @Parameter(description = "Only of this province (provincie)") ProvinceCode province,
            @QueryParam("validOn") @Parameter(description = VALID_ON) LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return listBalances
                .list(
                        caller.organisation(),
                        Optional.ofNullable(province),
                        asOf(validOn, knownAt),
                        page.after(),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(MunicipalityBalanceResponse::of).toList(),
                        page,
                        balance -> balance.municipality().value()));
    }

    /** One area. */
    @GET
    @Path("/{area}")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "getBalance", summary = "Get the balance of an area", description = """
                    Where a municipality, a province or the country stands on a day, as known at a moment (saldo): quota \
                    (taakstelling), realised (realisatie), backlog (achterstand) or surplus (voorsprong). Of a province and \
                    the country it is the sum of the municipalities.""")
    @APIResponse(
            responseCode = "200",
            description = "The balance",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BalanceResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = AreaBalanceRow.class))
            })
    public Uni<BalanceResponse> one(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @QueryParam("validOn") @Parameter(description = VALID_ON) LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return balance(area, validOn, knownAt).map(BalanceResponse::of);
    }

    /** One area as CSV. */
    @GET
    @Path("/{area}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<List<AreaBalanceRow>> oneCsv(
            @PathParam("area") String area,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("knownAt") Instant knownAt) {
        return balance(area, validOn, knownAt).map(found -> List.of(AreaBalanceRow.of(found)));
    }

    private Uni<FindBalance.Found> balance(String area, LocalDate validOn, Instant knownAt) {
        return findBalance
                .find(caller.organisation(), area(area), asOf(validOn, knownAt))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** One area through the half-years. */
    @GET
    @Path("/{area}/half-years")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "getHalfYears", summary = "Get the half-years of an area", description = """
                    A row for each half-year with the balances carried into and out of it, and a total. Without validOn \
                    everything up to the end of the last half-year counts, including forecast quotas (prognose).""")
    @APIResponse(
            responseCode = "200",
            description = "The half-years",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HalfYearsResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = HalfYearResponse.class))
            })
    public Uni<HalfYearsResponse> halfYears(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @QueryParam("from") @NotNull @Parameter(description = "The first half-year", example = "2024-H1")
                    HalfYear from,
            @QueryParam("to") @NotNull @Parameter(description = "The last half-year", example = "2025-H2") HalfYear to,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "Position at the end of this day (peildatum); the end of the last half-year when"
                                            + " absent")
                    LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return series(area, from, to, validOn, knownAt).map(HalfYearsResponse::of);
    }

    /** The rows of the half-years as CSV. */
    @GET
    @Path("/{area}/half-years")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<List<HalfYearResponse>> halfYearsCsv(
            @PathParam("area") String area,
            @QueryParam("from") @NotNull HalfYear from,
            @QueryParam("to") @NotNull HalfYear to,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("knownAt") Instant knownAt) {
        return series(area, from, to, validOn, knownAt)
                .map(found -> found.series().halfYears().stream()
                        .map(HalfYearResponse::of)
                        .toList());
    }

    /** One area through the years. */
    @GET
    @Path("/{area}/years")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "getYears", summary = "Get the years of an area", description = """
                    A row for each calendar year as municipalities print it (jaaroverzicht): what was carried in, the quotas \
                    (taakstelling) of both half-years, all that was due (totaal te realiseren), what was realised and the \
                    balance at its end. Without validOn everything up to the end of the last year counts, including \
                    forecast quotas (prognose).""")
    @APIResponse(
            responseCode = "200",
            description = "The years",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = YearsResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = YearResponse.class))
            })
    public Uni<YearsResponse> years(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @QueryParam("from")
                    @NotNull
                    @Min(1000)
                    @Max(9999)
                    @Parameter(description = "The first year", example = "2023")
                    Integer from,
            @QueryParam("to") @NotNull @Min(1000) @Max(9999) @Parameter(description = "The last year", example = "2025")
                    Integer to,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "Position at the end of this day (peildatum); the end of the last year when absent")
                    LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return yearsOf(area, from, to, validOn, knownAt).map(YearsResponse::of);
    }

    /** The rows of the years as CSV. */
    @GET
    @Path("/{area}/years")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<List<YearResponse>> yearsCsv(
            @PathParam("area") String area,
            @QueryParam("from") @NotNull @Min(1000) @Max(9999) Integer from,
            @QueryParam("to") @NotNull @Min(1000) @Max(9999) Integer to,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("knownAt") Instant knownAt) {
        return yearsOf(area, from, to, validOn, knownAt)
                .map(found ->
                        found.series().years().stream().map(YearResponse::of).toList());
    }

    private Uni<FindHalfYears.Found> yearsOf(String area, int from, int to, LocalDate validOn, Instant knownAt) {
        return series(area, new HalfYear(from, 1), new HalfYear(to, 2), validOn, knownAt);
    }

    /** The entries behind figures. */
    @GET
    @Path("/{area}/entries")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "listBalanceEntries", summary = "List the entries behind a figure", description = """
                    The entries of the ledger (mutaties) that add up to the balance of the area on the same day, as known \
                    at the same moment; each with the event it comes from.""")
    @APIResponse(responseCode = "200", description = "One page of entries, by effective date")
    public Uni<Page<EntryResponse>> entries(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @BeanParam PageRequest page,
            @QueryParam("from") @Parameter(description = "Only entries that count from this day or later")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Only entries that count from this day or earlier") LocalDate to,
            @QueryParam("halfYear") @Parameter(description = "Only of this half-year (periode)") HalfYear halfYear,
            @QueryParam("kind") @Parameter(description = "Only of this kind") EntryKind kind,
            @QueryParam("movement")
                    @Parameter(
                            description = "Only entries of this movement; NONE for those that no reorganisation moved")
                    Movement movement,
            @QueryParam("validOn") @Parameter(description = VALID_ON) LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        var query = new EntryQuery(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(halfYear),
                Optional.ofNullable(kind),
                Optional.ofNullable(movement),
                Objects.requireNonNullElse(page.after(EntryKey::valueOf), EntryKey.BEFORE_ALL),
                page.limit() + 1);
        return listEntries
                .list(caller.organisation(), area(area), query, asOf(validOn, knownAt))
                .map(found -> found.orElseThrow(NotFound::new))
                .map(entries ->
                        Page.of(entries, page, each -> EntryKey.of(each.entry()).toString()))
                .map(entries ->
                        new Page<>(entries.items().stream().map(explanation::of).toList(), entries.nextKey()));
    }

    /** The sums of the entries behind figures. */
    @GET
    @Path("/{area}/entry-sums")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "sumEntries", summary = "Sum the entries behind a figure", description = """
                    The entries of the ledger (mutaties) that add up to the balance (saldo) of the area, summed by half-year, \
                    kind and movement (subtotalen): the same entries as in their list, of the same day, as known at the same \
                    moment.""")
    @APIResponse(
            responseCode = "200",
            description = "The sums",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EntrySumsResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = EntrySumResponse.class))
            })
    public Uni<EntrySumsResponse> entrySums(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @QueryParam("halfYear") @Parameter(description = "Only of this half-year (periode)") HalfYear halfYear,
            @QueryParam("kind") @Parameter(description = "Only of this kind") EntryKind kind,
            @QueryParam("validOn") @Parameter(description = VALID_ON) LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return summed(area, halfYear, kind, asOf(validOn, knownAt)).map(EntrySumsResponse::of);
    }

    /** The sums as CSV. */
    @GET
    @Path("/{area}/entry-sums")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<List<EntrySumResponse>> entrySumsCsv(
            @PathParam("area") String area,
            @QueryParam("halfYear") HalfYear halfYear,
            @QueryParam("kind") EntryKind kind,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("knownAt") Instant knownAt) {
        return summed(area, halfYear, kind, asOf(validOn, knownAt))
                .map(found -> found.sums().stream().map(EntrySumResponse::of).toList());
    }

    private Uni<ListEntries.Summed> summed(String area, HalfYear halfYear, EntryKind kind, AsOf asOf) {
        return listEntries
                .sum(caller.organisation(), area(area), Optional.ofNullable(halfYear), Optional.ofNullable(kind), asOf)
                .map(found -> found.orElseThrow(NotFound::new));
    }

    private Uni<FindHalfYears.Found> series(
            String area, HalfYear from, HalfYear to, LocalDate validOn, Instant knownAt) {
        var asked = area(area);
        if (to.compareTo(from) < 0) {
            throw new BadInput(Fault.in("to", "half-years-reversed", null));
        }
        if (from.countTo(to) > MOST_HALF_YEARS) {
            throw new BadInput(Fault.in("to", "too-many-half-years", null));
        }
        return findHalfYears
                .find(caller.organisation(), asked, from, to, AsOf.of(validOn == null ? to.end() : validOn, knownAt))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    private AsOf asOf(LocalDate validOn, Instant knownAt) {
        return AsOf.of(validOn == null ? DutchCalendar.today(clock) : validOn, knownAt);
    }

    private static Area area(String code) {
        try {
            return Area.valueOf(code);
        } catch (IllegalArgumentException nothing) {
            throw new NotFound();
        }
    }
}
