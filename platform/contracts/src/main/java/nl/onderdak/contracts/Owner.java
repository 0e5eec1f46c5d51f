// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

/** The service that owns a topic and alone writes to it. */
public enum Owner {
    QUOTA("quota"),
    PLACEMENT("placement"),
    HOUSING_STOCK("housing-stock"),
    SUPERVISION("supervision");

    private final String context;

    Owner(String context) {
        this.context = context;
    }

    /** Short name, as in event types. */
    public String context() {
        return context;
    }

    /** The Kafka topic. */
    public String topic() {
        return context + ".events";
    }

    /** CloudEvents {@code source}. */
    public String source() {
        return "urn:nld:onderdak:" + context + "-service";
    }
}
