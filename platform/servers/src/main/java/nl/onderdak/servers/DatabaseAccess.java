// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

/**
 * Access of a service to its database: as owner to migrate it, as application to work in it.
 *
 * @param host address of the server
 * @param port TCP port of the server
 * @param database name
 * @param ownerUser owner of the tables; for Flyway
 * @param ownerPassword secret
 * @param appUser user that reads and writes rows; for the running service
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

    /** Role without login that the running service takes for its own work. */
    public String workerRole() {
        return database + "_worker";
    }

    /** Role without login that reads data retained by law only. */
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
