// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;

/**
 * Municipalities of unrelated provinces, each with an exchange. That of Gelderland has ended
 * and that of Overijssel succeeded it; that of Utrecht will end in a distant year, for that of Overijssel to succeed
 * it.
 */
public record Neighbours(Home overijssel, Home utrecht, Home gelderland) {

    /**
     * A municipality with the exchange that it proposed.
     *
     * @param municipality the proposer
     * @param partner the other party
     * @param halfYear the half-year whose quotas would change
     * @param exchange its id
     * @param suggestion id of a suggestion of their province, of which another exchange was made
     */
    public record Home(
            MunicipalityCode municipality,
            MunicipalityCode partner,
            String halfYear,
            String exchange,
            String suggestion) {

        private static Home of(Colleges colleges, String province) {
            var exchange = colleges.proposed(colleges.almelo(), Map.of(colleges.almelo(), -5, colleges.wierden(), 5));
            var suggestion = SuggestedExchanges.suggested(
                    province, colleges.halfYear(), Map.of(colleges.almelo(), -4, colleges.wierden(), 4));
            return new Home(
                    colleges.almelo(), colleges.wierden(), colleges.halfYear(), exchange, suggestion.toString());
        }
    }

    /** Each proposes an exchange to a municipality of its own province. */
    public static Neighbours planted() {
        var planted = new Neighbours(
                Home.of(Colleges.ofTwente(), "PV23"), Home.of(in("PV26"), "PV26"), Home.of(in("PV25"), "PV25"));
        var successor = planted.overijssel().municipality();
        Ministry.merges(planted.gelderland().municipality(), successor, "2025-07-01");
        Ministry.merges(planted.utrecht().municipality(), successor, "2999-01-01");
        return planted;
    }

    private static Colleges in(String province) {
        var year = Ministry.freeYear();
        var colleges = new Colleges(year, registered(province), registered(province), registered(province));
        Ministry.population(year - 1, 10_000, false, Map.of(colleges.almelo(), 5_000, colleges.wierden(), 4_000))
                .statusCode(201);
        Ministry.publish(colleges.halfYear(), 100).statusCode(201);
        assertEquals(50, colleges.persons(colleges.almelo()));
        return colleges;
    }

    private static MunicipalityCode registered(String province) {
        var code = Ministry.freeCode();
        var body = Ministry.municipality(code, "2000-01-01", null);
        body.put("province", province);
        Ministry.sends(body).post("/v1/municipalities").then().statusCode(201);
        return code;
    }
}
