// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ParametersTest {

    private static Set<String> faults(Response response) {
        List<Map<String, String>> errors =
                response.then().statusCode(400).extract().path("errors");
        return errors.stream()
                .map(error -> error.get("parameter") + " " + error.get("code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        // When
        Response response = Api.authorized()
                .get("/v1/things?municipality=Almelo&province=PV1&halfYear=2024&validOn=2024-02-30&knownAt=now"
                        + "&colour=GREEN&project=1-1-1-1-1&sharing=yes&limit=101&sort=name&Limit=3");

        // Then
        assertEquals(
                new TreeSet<>(Set.of(
                        "municipality invalid-municipality-code",
                        "province invalid-province-code",
                        "halfYear invalid-half-year",
                        "validOn invalid-date",
                        "knownAt invalid-instant",
                        "colour invalid-enumeration",
                        "project invalid-uuid",
                        "sharing invalid-boolean",
                        "limit too-large",
                        "sort unknown-parameter",
                        "Limit unknown-parameter")),
                faults(response));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipality=GM0141",
                "province=PV23",
                "halfYear=2024-H1",
                "validOn=2024-02-29",
                "knownAt=2024-02-29T12:00:00Z",
                "knownAt=2024-02-29T12:00:00%2B02:00",
                "knownAt=2024-02-29T12:00:00+02:00",
                "knownAt=2024-02-29T12:00:00-05:00",
                "colour=light-blue",
                "project=018f2d3e-0000-7000-8000-000000000000",
                "sharing=false",
                "label=a&label=b",
                "limit=100"
            })
    void whatIsRightIsTaken(String query) {
        Api.authorized().get("/v1/things?" + query).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validOn=%2B999999999-01-01",
                "validOn=0000-01-01",
                "validOn=-2024-01-01",
                "knownAt=%2B999999999-01-01T00:00:00Z",
                "knownAt=9999-12-31T23:59:59-18:00",
                "knownAt=9999-12-31T23:00:00Z",
                "knownAt=2024-02-29T12:00:00-00:00"
            })
    void yearsHaveFourDigitsAndOffsetsAreKnown(String query) {
        Api.authorized().get("/v1/things?" + query).then().statusCode(400);
    }

    @Test
    void nothingIsKnownAtAMomentInTheFuture() {
        var now = Instant.now();

        Api.authorized().get("/v1/things?knownAt=" + now.plusSeconds(30)).then().statusCode(200);
        assertEquals(
                Set.of("knownAt known-in-future", "validOn repeated"),
                faults(Api.authorized()
                        .get("/v1/things?validOn=2024-01-01&validOn=2024-01-01&knownAt=" + now.plusSeconds(120))));
    }

    @Test
    void singleParameterGivenTwiceIsRefused() {
        assertEquals(
                Set.of("validOn repeated"),
                faults(Api.authorized().get("/v1/things?validOn=2024-01-01&validOn=2024-01-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "limit=1.0", "limit=99999999999", "limit="})
    void limitOutsideItsRangeIsRefused(String query) {
        Api.authorized().get("/v1/things?" + query).then().statusCode(400);
    }

    @Test
    void aCallerWithoutATokenGetsNoFaultsOfParameters() {
        Api.anonymous().get("/v1/things?sort=name").then().statusCode(401);
    }
}
