// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class CanariesTest extends CanarySmoke {

    private static final List<String> OF_THE_PLATFORM = List.of(
            "/v1/events",
            "/v1/webhook-subscriptions",
            "/v1/webhook-subscriptions/{}",
            "/v1/webhook-subscriptions/{}/deliveries",
            "/v1/audit-records",
            "/v1/processing-records",
            "/v1/parked-events");

    private static boolean prepared;

    CanariesTest() {
        super("supervision");
    }

    @Override
    protected List<Command> commands() {
        if (!prepared) {
            Facts.municipality("GM7401");
            prepared = true;
        }
        return FeatureFixtures.list(FeatureFixture::commands);
    }

    @Override
    protected List<String> reads() {
        return Stream.concat(OF_THE_PLATFORM.stream(), FeatureFixtures.list(FeatureFixture::reads).stream())
                .toList();
    }
}
