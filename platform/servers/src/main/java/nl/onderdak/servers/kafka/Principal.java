// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Service.Subscription;

/**
 * A user of Kafka.
 *
 * @param user name that it logs in with
 * @param writes topics that it may write: its own, for a service, events, watermarks and digests
 * @param reads topics that it may read, each as a member of one group, and the watermarks of their owners
 * @param digests topics of digests that it may read, as a member of no group
 */
public record Principal(String user, List<String> writes, List<Subscription> reads, List<String> digests) {

    /** Runs the system: a superuser. */
    public static final Principal OPERATOR = new Principal("operator", List.of(), List.of(), List.of());

    /** Kafka's own node, to itself: a superuser. */
    public static final Principal BROKER = new Principal("broker", List.of(), List.of(), List.of());

    /** The user of a service. */
    public static Principal of(Service service) {
        return new Principal(
                service.module(),
                written(service),
                service.subscriptions(),
                service.digestsRead().stream().map(Service::digests).toList());
    }

    private static List<String> written(Service service) {
        return service.publishesDigests()
                ? List.of(service.topic(), service.watermarks(), service.digests())
                : List.of(service.topic(), service.watermarks());
    }

    /** The users of the services. */
    public static Stream<Principal> services() {
        return Arrays.stream(Service.values()).map(Principal::of);
    }

    /** Every user. */
    public static Stream<Principal> all() {
        return Stream.concat(services(), Stream.of(OPERATOR, BROKER));
    }

    /** How Kafka's rules name it. */
    public String inRules() {
        return "User:" + user;
    }
}
