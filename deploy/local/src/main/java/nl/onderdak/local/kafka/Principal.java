// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.kafka;

import java.util.List;
import java.util.stream.Stream;

/** Who Kafka knows. Each service writes its own topic and reads what it follows; nobody else gets in. */
public enum Principal {
    QUOTA("quota-service", "quota.events"),

    PLACEMENT("placement-service", "placement.events", new Reading("quota.events", "placement-service")),

    HOUSING_STOCK(
            "housing-stock-service",
            "housing-stock.events",
            new Reading("quota.events", "housing-stock-municipalities"),
            new Reading("placement.events", "housing-stock-placements")),

    SUPERVISION(
            "supervision-service",
            "supervision.events",
            new Reading("quota.events", "ledger"),
            new Reading("placement.events", "ledger"),
            new Reading("supervision.events", "ledger")),

    /** Who runs the system: may do anything. */
    OPERATOR("operator"),

    /** Kafka's own node, to itself. */
    BROKER("broker");

    /**
     * What a service follows.
     *
     * @param topic whose records it reads
     * @param group as whose member
     */
    public record Reading(String topic, String group) {}

    private final String user;
    private final List<String> writes;
    private final List<Reading> reads;

    Principal(String user) {
        this(user, List.of(), List.of());
    }

    Principal(String user, String writes, Reading... reads) {
        this(user, List.of(writes), List.of(reads));
    }

    Principal(String user, List<String> writes, List<Reading> reads) {
        this.user = user;
        this.writes = writes;
        this.reads = reads;
    }

    /** The services. */
    public static Stream<Principal> services() {
        return Stream.of(values()).filter(principal -> !principal.writes.isEmpty());
    }

    /** The name that it logs in with; of a service, that of its module. */
    public String user() {
        return user;
    }

    /** The topics that it tells its events on: one for a service. */
    public List<String> writes() {
        return writes;
    }

    /** What it follows. */
    public List<Reading> reads() {
        return reads;
    }

    /** How Kafka's rules name it. */
    public String inRules() {
        return "User:" + user;
    }
}
