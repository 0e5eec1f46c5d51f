// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme;

import static nl.onderdak.housingstock.Stock.asProvince;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class SharingCalculationResourceTest {

    private static final String DWELLING =
            "/v1/sharing-calculations?places=3&rent=69000&serviceCosts=6000" + "&adaptation=1500000&day=2025-03-27";

    @Test
    void showsEachFormWithItsLinesAndAssumptions() {
        var sharing = "forms.find { it.form == 'SHARING' }.";
        asProvince()
                .get(DWELLING)
                .then()
                .statusCode(200)
                .body("forms", hasSize(5))
                .body(sharing + "label.nl", equalTo("Woningdelen"))
                .body(sharing + "rentPerPlace", equalTo(23000))
                .body(sharing + "remaining", equalTo(58290))
                .body(sharing + "once", equalTo(7500000))
                .body(sharing + "feasible", equalTo(true))
                .body(
                        sharing + "lines.find { it.item == 'CONTRIBUTION' }.assumption.source",
                        equalTo("nhnieuws.nl, februari 2025"))
                .body(
                        sharing + "lines.find { it.item == 'ASSISTANCE_ALONE' }.assumption.effectiveOn",
                        equalTo("2025-01-01"))
                .body("assumptions.find { it.term == 'COST_SHARER_AGE' }.value", equalTo(27))
                .body("forms.find { it.form == 'ROOM_RENTAL' }.remaining", equalTo(109545));
    }

    @Test
    void takesTheValuesOfTheDayOrOfTheRequest() {
        var sharing = "forms.find { it.form == 'SHARING' }.";
        asProvince()
                .get("/v1/sharing-calculations?places=3&rent=69000&adaptation=1500000&day=2025-01-31")
                .then()
                .body(sharing + "paybackMonths", nullValue())
                .body(sharing + "feasible", equalTo(false))
                .body("assumptions.findAll { it.term == 'CONTRIBUTION_PER_PERSON' }", hasSize(0));
        asProvince()
                .get(DWELLING + "&contributionPerPerson=0&marriedNorm=200000")
                .then()
                .body(sharing + "once", equalTo(-1500000))
                .body(
                        "assumptions.findAll { it.mark == 'GIVEN' }.term",
                        containsInAnyOrder("CONTRIBUTION_PER_PERSON", "MARRIED_NORM"));
    }

    @Test
    void isATableToo() {
        asProvince()
                .accept("text/csv")
                .get(DWELLING)
                .then()
                .statusCode(200)
                .body(startsWith("form,sum,item,label.nl,label.en,amount,assumption.term"));
    }

    @Test
    void namesEveryFault() {
        asProvince()
                .get("/v1/sharing-calculations?places=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("places", "rent"));
        asProvince()
                .get("/v1/sharing-calculations?places=2&rent=1&young=3")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("above-places"));
    }
}
