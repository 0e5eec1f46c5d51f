// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.util.Map;
import nl.onderdak.contracts.Service;

/** A webhook subscription at each service, suspended until there is a receiver: nothing leaves the machine. */
final class Subscriptions {

    private final Stage stage;

    Subscriptions(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.step("Municipality, COA, corporation and province subscribe to events");
        subscribe(stage.callers().municipality(Service.QUOTA, Towns.ENSCHEDE), "enschede");
        subscribe(stage.callers().coa(), "coa");
        subscribe(stage.callers().landlord(Corporations.LINDE), "de-linde");
        subscribe(stage.callers().official(), "overijssel");
    }

    private static void subscribe(Api caller, String name) {
        var subscription =
                caller.post("/v1/webhook-subscriptions", Map.of("url", "https://" + name + ".example/onderdak"));
        caller.put("/v1/webhook-subscriptions/" + subscription.id(), subscription.etag(), Map.of("state", "SUSPENDED"));
    }
}
