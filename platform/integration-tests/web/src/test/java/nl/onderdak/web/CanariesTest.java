// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.Canaries;

@QuarkusTest
class CanariesTest extends Canaries {

    CanariesTest() {
        super("web-test");
    }

    @Override
    protected List<Command> commands() {
        return List.of(
                new Command("/v1/things", Api.tokenOf("client-a"), """
                        {"name": "%s", "persons": 3, "municipality": "GM0141", "halfYear": "2024-H1",
                         "day": "2024-02-28", "at": "2024-02-28T12:00:00Z", "colour": "RED", "sharing": true,
                         "area": 12.5, "part": {"code": "abc", "count": 1}, "parts": [{"code": "abc"}],
                         "labels": ["a"]}
                        """.formatted(Bodies.name()), Set.of("name"), null),
                new Command(null, Api.tokenOf("client-a"), Bodies.thing(), Set.of("name"), "/v1/things/bulk"));
    }

    @Override
    protected List<String> reads() {
        return List.of(
                "/v1/things/{}",
                "/v1/things",
                "/v1/things/count",
                "/v1/things/words",
                "/v1/events",
                "/v1/webhook-subscriptions",
                "/v1/webhook-subscriptions/{}",
                "/v1/webhook-subscriptions/{}/deliveries",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
