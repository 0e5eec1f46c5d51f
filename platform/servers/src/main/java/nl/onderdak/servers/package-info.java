// SPDX-License-Identifier: EUPL-1.2
/**
 * Real PostgreSQL and Kafka as processes of this machine, for the launcher and for tests.
 *
 * <p>ADR 0007 has the reasons against containers.
 */
package nl.onderdak.servers;
