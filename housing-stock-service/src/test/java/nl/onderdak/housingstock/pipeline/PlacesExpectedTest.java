// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.pipeline;

import static nl.onderdak.housingstock.Stock.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.PlacesExpected.Kind;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.housingstock.project.Plans;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlacesExpectedTest {

    private static final LocalDate FROM = LocalDate.of(2036, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2037, 12, 31);

    private static DomainEvent published(String project, long sequence) {
        return Events.await(
                        Service.HOUSING_STOCK,
                        event -> event.data() instanceof PlacesExpected expected
                                && expected.project().toString().equals(project)
                                && event.sequence() == sequence)
                .data();
    }

    private static Map<String, Object> flex(int homes, List<String> dwellings) {
        return Map.of(
                "homes",
                homes,
                "deliveryOn",
                "2036-05-01",
                "endsOn",
                "2047-12-31",
                "scheme",
                "THIRTY_FIVE_PERCENT",
                "grantedOn",
                "2025-03-01",
                "dwellings",
                dwellings);
    }

    @Test
    void whatAProjectBringsIsPublishedWhenItIsPlannedDelayedAndOver() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);

        // When
        String project = Plans.register(municipality, Plans.plan())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Plans.as(municipality, Plans.plan("name", "Another name"))
                .header("If-Match", "\"1\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200);
        Plans.delay(municipality, project, 2, "2038").then().statusCode(201);
        var over = new HashMap<>(Plans.plan("status", "CANCELLED"));
        over.put("expectedFrom", "2037-Q2");
        over.put("expectedUntil", "2038");
        Plans.as(municipality, over)
                .header("If-Match", "\"3\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200);

        // Then
        var id = UUID.fromString(project);
        assertEquals(new PlacesExpected(Kind.PROJECT, id, code, 100, 7_500, FROM, UNTIL), published(project, 1));
        assertEquals(
                new PlacesExpected(
                        Kind.PROJECT, id, code, 100, 7_500, LocalDate.of(2037, 4, 1), LocalDate.of(2038, 12, 31)),
                published(project, 2));
        assertEquals(
                new PlacesExpected(
                        Kind.PROJECT, id, code, 0, 7_500, LocalDate.of(2037, 4, 1), LocalDate.of(2038, 12, 31)),
                published(project, 3));
    }

    @Test
    void theShareOfTheFlexHomesThatWereNotDeliveredIsExpected() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var dwelling = Stock.unique(landlord);
        send(Stock.dwelling(dwelling, landlord, municipality, 2))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);

        // When
        String project = send(Map.of("municipality", municipality, "landlord", landlord, "plan", flex(101, List.of())))
                .post("/v1/flex-projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(flex(101, List.of(dwelling)))
                .header("If-Match", "\"1\"")
                .put("/v1/flex-projects/" + project)
                .then()
                .statusCode(200);

        // Then
        var id = UUID.fromString(project);
        var day = LocalDate.of(2036, 5, 1);
        assertEquals(new PlacesExpected(Kind.FLEX_PROJECT, id, code, 36, 10_000, day, day), published(project, 1));
        assertEquals(new PlacesExpected(Kind.FLEX_PROJECT, id, code, 35, 10_000, day, day), published(project, 2));
    }
}
