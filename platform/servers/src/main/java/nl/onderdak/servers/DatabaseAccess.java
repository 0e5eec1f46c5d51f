// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

/**
 * How a service reaches its database: as owner to migrate it, as application to work in it.
 *
 * @param host address of the server
 * @param port TCP port of the server
 * @param database name
 * @param ownerUser who owns the tables; for Flyway
 * @param ownerPassword secret
 * @param appUser who reads and writes rows; for the running service
 * @param appPassword secret
 */
public record DatabaseAccess(
        String host,
        int port,
        String database,
        String ownerUser,
        String ownerPassword,
        String appUser,
        String appPassword) {

    /** Role without a password: what the running service becomes for what it does of its own accord. */
    public String workerRole() {
        return database + "_worker";
    }

    /** Role without a password: who must read what is kept for the law only. */
    public String archivistRole() {
        return database + "_archivist";
    }

    /** For JDBC drivers. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** For JDBC drivers: logs in as the application user and works in the worker role, which sees every row. */
    public String workerJdbcUrl() {
        return jdbcUrl() + "?options=-c%20role=" + workerRole();
    }

    /** For the reactive client. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + reactiveUrl() + "]";
    }
}
