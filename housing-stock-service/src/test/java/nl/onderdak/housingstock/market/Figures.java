// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.housingstock.project.Plans;

/** Records figures of the rental market, as their municipality. */
public final class Figures {

    private Figures() {}

    /** Records figures. */
    public static Response given(String municipality, Map<String, Object> figures) {
        var body = new HashMap<>(figures);
        body.put("municipality", municipality);
        body.put("source", "Plan of the municipality");
        return Plans.as(municipality, body).post("/v1/market/figures");
    }
}
