// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import nl.onderdak.local.kafka.Principal;

/** The four services, in the order in which people read about them. */
public enum Service {

    /** Who must house how many. */
    QUOTA("quota-service", "quota", "ONDERDAK_QUOTA_PORT", 8081),

    /** Who is coupled where and housed when. */
    PLACEMENT("placement-service", "placement", "ONDERDAK_PLACEMENT_PORT", 8082),

    /** What there is to live in. */
    HOUSING_STOCK("housing-stock-service", "housing_stock", "ONDERDAK_HOUSING_STOCK_PORT", 8083),

    /** Where every municipality stands. */
    SUPERVISION("supervision-service", "supervision", "ONDERDAK_SUPERVISION_PORT", 8084);

    private final String module;
    private final String database;
    private final String portVariable;
    private final int usualPort;

    Service(String module, String database, String portVariable, int usualPort) {
        this.module = module;
        this.database = database;
        this.portVariable = portVariable;
        this.usualPort = usualPort;
    }

    /** Name of its module, its process and its log. */
    public String module() {
        return module;
    }

    /** Name of its database. */
    public String database() {
        return database;
    }

    /** Who it is to Kafka. */
    public Principal principal() {
        return Principal.valueOf(name());
    }

    /** Environment variable that names another port. */
    public String portVariable() {
        return portVariable;
    }

    /** TCP port when nobody names another. */
    public int usualPort() {
        return usualPort;
    }
}
