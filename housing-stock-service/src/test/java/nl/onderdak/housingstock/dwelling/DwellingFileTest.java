// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import static nl.onderdak.housingstock.Stock.asLandlord;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** The file of a large corporation. */
@ServiceTest
class DwellingFileTest {

    private static final System.Logger LOG = System.getLogger(DwellingFileTest.class.getName());
    private static final int DWELLINGS = 50_000;
    private static final Duration MOST = Duration.ofSeconds(60);

    @Test
    void isTakenInOnceWithinAMinute() throws SQLException {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var prefix = unique("L");
        var file = IntStream.range(0, DWELLINGS)
                .mapToObj(i -> String.join(
                        ",",
                        prefix + "." + i,
                        landlord,
                        municipality,
                        String.valueOf(1 + i % 6),
                        String.valueOf(1 + i % 5),
                        "true",
                        "APARTMENT",
                        "K" + i % 200,
                        String.valueOf(45_000 + i % 30_000),
                        "BU" + municipality.substring(2) + "01%02d".formatted(i % 40)))
                .collect(Collectors.joining(
                        "\r\n",
                        "dwelling,landlord,municipality,capacity,rooms,selfContained,kind,complex,rentPerMonth,"
                                + "neighbourhood\r\n",
                        "\r\n"));

        // When
        var began = Instant.now();
        var first = intake(file);
        var taken = Duration.between(began, Instant.now());
        var again = intake(file);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} dwellings in {1} ms, the same again in {2} ms",
                DWELLINGS,
                taken.toMillis(),
                Duration.between(began.plus(taken), Instant.now()).toMillis());

        // Then
        first.then().statusCode(200).body("accepted", equalTo(DWELLINGS)).body("applied", equalTo(true));
        again.then().statusCode(200).body("accepted", equalTo(DWELLINGS)).body("applied", equalTo(false));
        assertEquals(DWELLINGS, rows("dwelling", landlord));
        assertEquals(DWELLINGS, rows("dwelling_change", landlord));
        assertTrue(taken.compareTo(MOST) < 0, "took " + taken);
    }

    private static Response intake(String file) {
        return asLandlord().contentType("text/csv").body(file).post("/v1/dwelling-intakes?mode=PARTIAL");
    }

    private static long rows(String table, String landlord) throws SQLException {
        try (var connection = Databases.connectToAll();
                var query = connection.prepareStatement("select count(*) from " + table + " where landlord = ?")) {
            query.setString(1, landlord);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
