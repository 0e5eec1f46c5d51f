// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.util.List;
import java.util.UUID;

/** Topics on the Kafka of the tests. */
public final class Topics {

    private Topics() {}

    /** A new, empty topic, for a test that wants to be alone. */
    public static String fresh() {
        var name = "test-" + UUID.randomUUID();
        if (!Servers.running().kafka().makeTopics(List.of(name))) {
            throw new IllegalStateException("could not make topic " + name);
        }
        return name;
    }
}
