// SPDX-License-Identifier: EUPL-1.2
/**
 * SQL on the connection of the Hibernate session, row security per transaction, and scheduled work in steps.
 *
 * <p>ADR 0001, 0014 and 0039.
 */
package nl.onderdak.messaging.sql;
