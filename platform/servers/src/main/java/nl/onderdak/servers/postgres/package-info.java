// SPDX-License-Identifier: EUPL-1.2
/**
 * Binaries, data folder, databases and roles of the server.
 *
 * <p>Owner, application and worker role per service: ADR 0014.
 */
package nl.onderdak.servers.postgres;
