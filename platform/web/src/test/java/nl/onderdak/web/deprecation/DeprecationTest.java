// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.deprecation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeprecationTest {

    private static final String POLICY = "https://onderdak.example/contracts/deprecation";

    @Test
    void theMomentsAreWrittenAsTheirRfcsSay() {
        var deprecation = new Deprecation(LocalDate.of(2023, 6, 30), LocalDate.of(2024, 6, 3), "");

        assertEquals("@1688083200", deprecation.header());
        assertEquals("Mon, 03 Jun 2024 00:00:00 GMT", deprecation.sunsetHeader());
    }

    @Test
    void onlyWhatHasASuccessorLinksToOne() {
        var without = new Deprecation(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), "");
        var with = new Deprecation(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), "/v2/things");

        assertEquals(
                List.of(
                        "<" + POLICY + ">; rel=\"deprecation\"; type=\"text/html\"",
                        "<" + POLICY + ">; rel=\"sunset\"; type=\"text/html\""),
                without.links(POLICY));
        assertEquals(
                "</v2/things>; rel=\"successor-version\"", with.links(POLICY).getLast());
    }
}
