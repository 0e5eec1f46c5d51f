// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.client.housingstock.api.DwellingsApi;
import nl.onderdak.client.housingstock.api.LandlordsApi;
import nl.onderdak.client.housingstock.api.ReservationsApi;
import nl.onderdak.client.housingstock.api.VacanciesApi;
import nl.onderdak.client.housingstock.model.DwellingRequest;
import nl.onderdak.client.housingstock.model.LandlordRequest;
import nl.onderdak.client.housingstock.model.ReservationRequest;
import nl.onderdak.client.housingstock.model.ReservationState;
import nl.onderdak.client.housingstock.model.VacancyPhase;
import nl.onderdak.client.housingstock.model.VacancyRequest;
import nl.onderdak.client.placement.api.CouplingsApi;
import nl.onderdak.client.placement.api.StaysApi;
import nl.onderdak.client.placement.model.AccommodationKind;
import nl.onderdak.client.placement.model.AgeBand;
import nl.onderdak.client.placement.model.ArrivalKind;
import nl.onderdak.client.placement.model.Coupling;
import nl.onderdak.client.placement.model.CouplingRequest;
import nl.onderdak.client.placement.model.DossierItem;
import nl.onderdak.client.placement.model.MemberRequest;
import nl.onderdak.client.placement.model.MemberRole;
import nl.onderdak.client.placement.model.StayRequest;
import nl.onderdak.client.quota.api.MunicipalitiesApi;
import nl.onderdak.client.quota.api.NationalTargetsApi;
import nl.onderdak.client.quota.api.PopulationsApi;
import nl.onderdak.client.quota.model.IntakeMode;
import nl.onderdak.client.quota.model.PopulationPart;
import nl.onderdak.client.quota.model.PublishTargetRequest;
import nl.onderdak.client.quota.model.QuotaStatus;
import nl.onderdak.client.quota.model.RecordPopulationRequest;
import nl.onderdak.client.quota.model.RefusedLine;
import nl.onderdak.client.quota.model.RegisterMunicipalityRequest;
import nl.onderdak.client.supervision.api.BalancesApi;
import nl.onderdak.client.supervision.api.OpeningBalancesApi;
import nl.onderdak.client.supervision.model.MunicipalBalance;
import nl.onderdak.client.supervision.model.OpeningBalancesRequest;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Clients that are generated from the contracts, in Java and in TypeScript, carry a municipality from its registration to
 * its balance, and a dwelling to its reservation: no URL and no JSON is written by hand, and ids and entity tags come
 * from typed responses.
 */
class GeneratedClientsE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path TYPESCRIPT = Path.of(System.getProperty("onderdak.home"), "deploy/clients/typescript");
    private static final String PROVINCE = "PV23";

    /** Not found, refused by a rule, or an opening balance that names its fault. */
    private static final Pattern ON_ITS_WAY =
            Pattern.compile("call failed with: (?:404|409) |\"unknown-municipality\"");

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    @Test
    void aClientInJava() throws Exception {
        // Given
        var municipality = "GM1911";
        var landlord = "C911";

        // When
        register(municipality, "2013-H1", LocalDate.of(2012, 1, 1));
        open(municipality, LocalDate.of(2012, 12, 31));
        var couplings = couplings();
        var coupled = couple(couplings, municipality, 3, LocalDate.of(2013, 1, 8));
        var stays = new StaysApi(placement(new Api(system, Role.MUNICIPALITY, municipality)));
        var stay = new StayRequest().housedOn(LocalDate.of(2013, 3, 5)).kind(AccommodationKind.REGULAR);
        var outdated = assertThrows(
                nl.onderdak.client.placement.ApiException.class,
                () -> stays.recordStay(coupled.getData().getId(), "\"7\"", key(), stay));
        var housed = stays.recordStay(coupled.getData().getId(), etag(coupled.getHeaders()), key(), stay);
        var reserved = reserve(municipality, landlord, couple(couplings, municipality, 1, LocalDate.of(2013, 2, 5)));

        // Then
        assertEquals(412, outdated.getCode());
        assertEquals(3, housed.getCountedPersons());
        assertEquals(ReservationState.ENDED, reserved);
        var balances = new BalancesApi(supervision(new Api(system, Role.PROVINCE, PROVINCE)));
        var day = LocalDate.of(2013, 6, 30);
        var balance = eventually(
                "the balance",
                () -> balances.getBalance(municipality, null, day),
                found -> found.getQuota() == 20 && found.getRealised() == 3);
        assertEquals(-5, balance.getOpeningBalance());
        assertEquals(-5 - 20 + 3, balance.getBalance());
        var entries =
                balances.listBalanceEntries(municipality, null, null, "2013-H1", null, null, null, null, null, null);
        assertEquals(
                List.of("QUOTA -20", "REALISATION 3"),
                entries.getItems().stream()
                        .map(entry -> entry.getKind() + " " + entry.getPersons())
                        .sorted()
                        .toList());
    }

    @Test
    void aClientInJavaSendsLines() throws Exception {
        // When
        var report = new MunicipalitiesApi(quota()).registerMunicipalities(key(), """
                {"municipality": "GM1922", "name": "Made-up", "province": "PV23", "validFrom": "2001-01-01"}
                {"municipality": "GM1923", "name": "Made-up", "province": "PV23"}
                """, true, IntakeMode.PARTIAL);

        // Then
        assertEquals(1, report.getAccepted());
        assertEquals(
                List.of(2),
                report.getRefusals().stream().map(RefusedLine::getLine).toList());
    }

    @Test
    void aClientInTypeScript() throws Exception {
        // Given
        run("npm", "ci", "--silent");
        run("npm", "run", "--silent", "build");

        // When
        var printed = run("npm", "run", "--silent", "start");

        // Then
        JsonNode seen = Api.JSON.readTree(printed);
        assertEquals(
                "urn:nld:onderdak:problem:precondition-failed",
                seen.path("problem").asText());
        assertEquals(3, seen.path("counted").asInt());
        assertEquals(1, seen.at("/lines/accepted").asInt());
        assertEquals(1, seen.at("/lines/refused").asInt());
        assertEquals("true", seen.path("same").asText());
        assertEquals("RESERVED", seen.path("vacancy").asText());
        assertEquals("ENDED", seen.path("reservation").asText());
        assertEquals(-5 - 20 + 3, seen.path("balance").asInt());
        assertEquals(
                List.of("QUOTA -20", "REALISATION 3"),
                seen.path("entries").valueStream().map(JsonNode::asText).toList());
    }

    private static void register(String municipality, String halfYear, LocalDate referenceDate) throws Exception {
        var client = quota();
        new MunicipalitiesApi(client)
                .registerMunicipality(
                        key(),
                        new RegisterMunicipalityRequest()
                                .municipality(municipality)
                                .name("Made-up " + municipality)
                                .province(PROVINCE)
                                .validFrom(LocalDate.of(2001, 1, 1)));
        new PopulationsApi(client)
                .recordPopulation(
                        key(),
                        new RecordPopulationRequest()
                                .referenceDate(referenceDate)
                                .source("CBS")
                                .nationalInhabitants(1_000_000)
                                .complete(false)
                                .addMunicipalitiesItem(new PopulationPart()
                                        .municipality(municipality)
                                        .inhabitants(20_000)));
        new NationalTargetsApi(client)
                .publishNationalTarget(
                        key(),
                        new PublishTargetRequest()
                                .halfYear(halfYear)
                                .status(QuotaStatus.DEFINITIVE)
                                .persons(1_000)
                                .publishedOn(referenceDate.plusMonths(8)));
    }

    private static void open(String municipality, LocalDate day) throws IOException {
        var balances = new OpeningBalancesApi(supervision(new Api(system, Role.PROVINCE, PROVINCE)));
        var request = new OpeningBalancesRequest()
                .source("Made up")
                .asOf(day)
                .addBalancesItem(
                        new MunicipalBalance().municipality(municipality).balance(-5));
        eventually("the municipality in supervision", () -> balances.importOpeningBalances(key(), request), _ -> true);
    }

    private static CouplingsApi couplings() throws IOException {
        return new CouplingsApi(placement(new Api(system, Role.COA)));
    }

    private static nl.onderdak.client.placement.ApiResponse<Coupling> couple(
            CouplingsApi couplings, String municipality, int persons, LocalDate day) {
        var request = new CouplingRequest()
                .coaReference(UUID.randomUUID().toString())
                .municipality(municipality)
                .arrival(ArrivalKind.ASYLUM)
                .permitOn(day.minusMonths(2))
                .coupledOn(day)
                .dossier(List.of(
                        DossierItem.BSN, DossierItem.BANK_ACCOUNT, DossierItem.BRP, DossierItem.PERMIT_DOCUMENT))
                .members(IntStream.range(0, persons)
                        .mapToObj(_ ->
                                new MemberRequest().role(MemberRole.APPLICANT).ageBand(AgeBand.AGE_23_66))
                        .toList());
        return eventually(
                "the municipality in placement",
                () -> couplings.coupleHouseholdWithHttpInfo(key(), request),
                _ -> true);
    }

    private static ReservationState reserve(
            String municipality, String landlord, nl.onderdak.client.placement.ApiResponse<Coupling> coupled)
            throws Exception {
        var client = new nl.onderdak.client.housingstock.ApiClient();
        connect(
                new Api(system, Role.CORPORATION, "corporation:" + landlord),
                Service.HOUSING_STOCK,
                client::updateBaseUri,
                client::setRequestInterceptor);
        new LandlordsApi(client)
                .registerLandlord(
                        key(),
                        new LandlordRequest().landlord(landlord).name("Made up").municipalities(List.of(municipality)));
        var dwelling = new DwellingRequest()
                .dwelling(landlord + "-1")
                .landlord(landlord)
                .municipality(municipality)
                .capacity(2)
                .rooms(3)
                .selfContained(true);
        var dwellings = new DwellingsApi(client);
        var registered = eventually(
                "the municipality in housing stock", () -> dwellings.registerDwelling(key(), dwelling), _ -> true);
        var vacancies = new VacanciesApi(client);
        var vacancy = vacancies.announceVacancy(
                key(), new VacancyRequest().unit(registered.getDwelling()).availableFrom(LocalDate.of(2013, 3, 1)));
        var reservations = new ReservationsApi(client);
        var request = new ReservationRequest()
                .couplingId(coupled.getData().getId())
                .vacancies(List.of(vacancy.getId()))
                .expiresAt(OffsetDateTime.now().plusDays(1));
        var reserved = eventually(
                "the household in housing stock",
                () -> reservations.reserveUnitsWithHttpInfo(key(), request),
                _ -> true);
        var held = vacancies.getVacancy(vacancy.getId(), null, null, null);
        assertEquals(VacancyPhase.RESERVED, held.getState());
        assertEquals(reserved.getData().getId(), held.getReservationId());
        return reservations
                .cancelReservation(reserved.getData().getId(), etag(reserved.getHeaders()), key())
                .getState();
    }

    private static nl.onderdak.client.quota.ApiClient quota() throws IOException {
        var client = new nl.onderdak.client.quota.ApiClient();
        connect(new Api(system, Role.RIJK), Service.QUOTA, client::updateBaseUri, client::setRequestInterceptor);
        return client;
    }

    private static nl.onderdak.client.placement.ApiClient placement(Api caller) throws IOException {
        var client = new nl.onderdak.client.placement.ApiClient();
        connect(caller, Service.PLACEMENT, client::updateBaseUri, client::setRequestInterceptor);
        return client;
    }

    private static nl.onderdak.client.supervision.ApiClient supervision(Api caller) throws IOException {
        var client = new nl.onderdak.client.supervision.ApiClient();
        connect(caller, Service.SUPERVISION, client::updateBaseUri, client::setRequestInterceptor);
        return client;
    }

    /** The address of this system in place of that of the contract, and a token. */
    private static void connect(
            Api caller, Service service, Consumer<String> base, Consumer<Consumer<HttpRequest.Builder>> interceptor)
            throws IOException {
        var token = caller.token();
        base.accept(system.url(service) + "/v1");
        interceptor.accept(request -> request.header("Authorization", "Bearer " + token));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(TYPESCRIPT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "QUOTA", system.url(Service.QUOTA),
                        "PLACEMENT", system.url(Service.PLACEMENT),
                        "HOUSING_STOCK", system.url(Service.HOUSING_STOCK),
                        "SUPERVISION", system.url(Service.SUPERVISION),
                        "RIJK", new Api(system, Role.RIJK).token(),
                        "COA", new Api(system, Role.COA).token(),
                        "MUNICIPALITY", new Api(system, Role.MUNICIPALITY, "GM1912").token(),
                        "CORPORATION", new Api(system, Role.CORPORATION, "corporation:C912").token(),
                        "PROVINCE", new Api(system, Role.PROVINCE, PROVINCE).token()));
        builder.environment().put("MUNICIPALITY_CODE", "GM1912");
        builder.environment().put("LANDLORD", "C912");
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + printed);
        return printed;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String etag(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .flatMap(header -> header.getValue().stream())
                .collect(Collectors.joining());
    }

    /** Retries what is refused until the event of another service has arrived, and nothing else. */
    private static <T> T eventually(String what, Callable<T> attempt, Predicate<T> complete) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(
                        refused -> ON_ITS_WAY.matcher(refused.getMessage()).find())
                .until(attempt, complete::test);
    }
}
