// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.List;

/** The four services. Each owns a database and topics that it alone writes to. */
public enum Service {

    /** Quotas of municipalities. */
    QUOTA("quota"),

    /** Couplings and housings of households. */
    PLACEMENT("placement"),

    /** Dwellings, vacancies and reservations. */
    HOUSING_STOCK("housing-stock"),

    /** Where every municipality stands. */
    SUPERVISION("supervision");

    private final String context;

    Service(String context) {
        this.context = context;
    }

    /** Short name, as in event types. */
    public String context() {
        return context;
    }

    /** Name of its module, its process and its log, and its user in Kafka. */
    public String module() {
        return context + "-service";
    }

    /** Name of its database. */
    public String database() {
        return context.replace('-', '_');
    }

    /** The Kafka topic that it writes. */
    public String topic() {
        return context + ".events";
    }

    /**
     * The Kafka topic of its watermarks: the moments up to which {@link #topic()} is complete; see {@link Watermark}.
     */
    public String watermarks() {
        return context + ".watermarks";
    }

    /**
     * The Kafka topic of its digests: what it has recorded for each municipality that counts for a balance; see
     * {@link FactsDigest}. Only the services that {@link #publishesDigests() publish them} have one.
     */
    public String digests() {
        return context + ".digests";
    }

    /** Whether it owns facts that the ledger of supervision-service books, and publishes digests of them. */
    public boolean publishesDigests() {
        return this == QUOTA || this == PLACEMENT;
    }

    /** The services whose digests it reads. Kafka grants it these rights, without a consumer group. */
    public List<Service> digestsRead() {
        return this == SUPERVISION ? List.of(QUOTA, PLACEMENT) : List.of();
    }

    /**
     * Whether events on its topic are about single households: some of them name a coupling. Who reads the topic sees
     * those of the whole country.
     */
    public boolean publishesHouseholds() {
        return this == PLACEMENT || this == HOUSING_STOCK;
    }

    /** CloudEvents {@code source}. */
    public String source() {
        return "urn:nld:onderdak:" + module();
    }

    /**
     * The topics that it reads, each with the watermarks of their owner. Kafka grants a service these rights and no
     * others.
     */
    public List<Subscription> subscriptions() {
        return switch (this) {
            case QUOTA -> List.of(new Subscription(SUPERVISION, "quota-suggestions"));
            case PLACEMENT ->
                List.of(
                        new Subscription(QUOTA, "placement-register"),
                        new Subscription(QUOTA, "placement-quotas"),
                        new Subscription(SUPERVISION, "placement-quotas"),
                        new Subscription(HOUSING_STOCK, "placement-matching"));
            case HOUSING_STOCK ->
                List.of(
                        new Subscription(QUOTA, "housing-stock-register"),
                        new Subscription(QUOTA, "housing-stock-market"),
                        new Subscription(PLACEMENT, "housing-stock-vacancy"));
            case SUPERVISION ->
                List.of(
                        new Subscription(QUOTA, "ledger"),
                        new Subscription(PLACEMENT, "ledger"),
                        new Subscription(HOUSING_STOCK, "supervision-supply"),
                        new Subscription(SUPERVISION, "ledger"));
        };
    }

    /**
     * A topic that a service reads.
     *
     * @param owner the service that writes it
     * @param group consumer group
     */
    public record Subscription(Service owner, String group) {}
}
