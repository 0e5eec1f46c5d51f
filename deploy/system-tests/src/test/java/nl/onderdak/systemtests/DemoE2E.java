// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code ./onderdak demo} as a newcomer meets it: it prints the figures of Almelo, and every list of every contract shows
 * something to an organisation that may read it.
 */
class DemoE2E {

    private static final String ALMELO = "GM0141";
    private static final String ITEMS = "items";

    /** What a demo has none of: events that could not be taken in, and households in quota-service. */
    private static final Map<Service, Set<String>> EMPTY = Map.of(
            Service.QUOTA, Set.of("/v1/parked-events", "/v1/processing-records"),
            Service.PLACEMENT, Set.of("/v1/parked-events"),
            Service.HOUSING_STOCK, Set.of("/v1/parked-events"),
            Service.SUPERVISION, Set.of("/v1/parked-events"));

    /** Who reads, Enschede first; the operator last, where no other sees anything. */
    private static final List<Reader> READERS = List.of(
            new Reader(Role.MUNICIPALITY, "GM0153"),
            new Reader(Role.MUNICIPALITY, ALMELO),
            new Reader(Role.MUNICIPALITY, "GM0164"),
            new Reader(Role.MUNICIPALITY, "GM0183"),
            new Reader(Role.CORPORATION, "corporation:C002"),
            new Reader(Role.PROVINCE, "PV23"),
            new Reader(Role.COA, "COA"),
            new Reader(Role.RIJK, "RIJK"),
            new Reader(Role.OPERATOR, "OPERATOR"));

    private static final List<String> TABLE = List.of(
            "  Almelo                   backlog  quota H1  quota H2    due  housed  balance",
            "  2024                          52        78        70    200      83     -117",
            "  2025                         117        73        75    265      75     -190",
            "  2025, revised                117        62        54    233      75     -158",
            "  2025, as known before        117        73        75    265      75     -190");

    @RegisterExtension
    static final RunningSystem system = RunningSystem.demo();

    private final Map<Reader, Api> apis = new HashMap<>();

    /** An organisation with the scopes of its role. */
    private record Reader(Role role, String organisation) {

        boolean mayRead(List<Set<String>> alternatives) {
            return alternatives.isEmpty() || alternatives.stream().anyMatch(role.scopes()::containsAll);
        }
    }

    /**
     * A list of a contract.
     *
     * @param path its path
     * @param required query parameters that it needs
     * @param scopes the sets of scopes of which one is needed
     */
    private record Listing(String path, List<String> required, List<Set<String>> scopes) {}

    @Test
    void printsTheFiguresOfAlmelo() {
        // When
        var printed = system.output().lines().toList();

        // Then
        var begin = printed.indexOf(TABLE.getFirst());
        assertTrue(begin >= 0, "no table");
        assertEquals(TABLE, printed.subList(begin, begin + TABLE.size()));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyListShowsSomethingToWhoMayReadIt(Service service) throws IOException {
        // Given
        var listings = listings(service);
        var values = values(service);
        var faults = new ArrayList<String>();

        // When
        for (var listing : listings) {
            if (!EMPTY.get(service).contains(listing.path()) && !isSeen(service, listing, values)) {
                faults.add(listing.path());
            }
        }

        // Then
        assertTrue(listings.size() > EMPTY.get(service).size(), "no lists in the contract");
        assertEquals(List.of(), faults, "lists that show nothing");
    }

    /** The lists without parameters in their path, by the contract. */
    private static List<Listing> listings(Service service) throws IOException {
        var contract = Api.JSON.readTree(
                Files.readString(Path.of(System.getProperty("onderdak.home"), service.module(), "openapi.json")));
        var listings = new ArrayList<Listing>();
        contract.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            var schema = resolved(contract, get.at("/responses/200/content/application~1json/schema"));
            if (!path.getKey().contains("{") && schema.path("properties").has(ITEMS)) {
                listings.add(new Listing(address(contract, path), required(contract, get), scopes(get)));
            }
        });
        return listings;
    }

    private static String address(JsonNode contract, Map.Entry<String, JsonNode> path) {
        return (path.getValue().has("servers") ? path.getValue() : contract)
                        .at("/servers/0/url")
                        .asText()
                + path.getKey();
    }

    private static List<String> required(JsonNode contract, JsonNode get) {
        return stream(get.path("parameters"))
                .map(parameter -> resolved(contract, parameter))
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<Set<String>> scopes(JsonNode get) {
        return stream(get.path("security"))
                .flatMap(alternative -> stream(alternative))
                .map(scopes ->
                        Set.of(stream(scopes).map(JsonNode::asText).distinct().toArray(String[]::new)))
                .toList();
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** What each required parameter asks for. */
    private Map<String, String> values(Service service) throws IOException {
        return Map.of(
                "subject",
                household(service),
                "municipality",
                ALMELO,
                "halfYear",
                HalfYear.of(DutchCalendar.today(Clock.systemUTC())).toString(),
                "year",
                "2025",
                "from",
                "2024-H1",
                "to",
                "2025-H2");
    }

    /** One in Enschede whose data the service has processed: to read it here is recorded by housing-stock-service too. */
    private String household(Service service) throws IOException {
        var enschede = api(READERS.getFirst());
        var households = service == Service.HOUSING_STOCK
                ? enschede.get(service, "/v1/coupled-households?limit=1")
                : enschede.get(Service.PLACEMENT, "/v1/stays?limit=1");
        return households.expect(200).json().at("/items/0/couplingId").asText();
    }

    /** Some lists follow from what services send each other, a few seconds later. */
    private boolean isSeen(Service service, Listing listing, Map<String, String> values) {
        var query = String.join(
                "&",
                listing.required().stream()
                        .map(name -> name + "=" + values.get(name))
                        .toList());
        var path = listing.path() + (query.isEmpty() ? "" : "?" + query);
        var readers = READERS.stream()
                .filter(reader -> reader.mayRead(listing.scopes()))
                .toList();
        try {
            Awaitility.await(path)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> readers.stream().anyMatch(reader -> sees(reader, service, path)));
            return true;
        } catch (ConditionTimeoutException nothing) {
            return false;
        }
    }

    private boolean sees(Reader reader, Service service, String path) {
        try {
            var answer = api(reader).get(service, path);
            return answer.status() == 200 && !answer.json().path(ITEMS).isEmpty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Api api(Reader reader) {
        return apis.computeIfAbsent(reader, one -> new Api(system, one.role(), one.organisation()));
    }
}
