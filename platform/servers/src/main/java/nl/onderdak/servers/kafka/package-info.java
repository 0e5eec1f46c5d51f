// SPDX-License-Identifier: EUPL-1.2
/**
 * Users, rights and transport security of the broker.
 *
 * <p>One principal per service: ADR 0015.
 */
package nl.onderdak.servers.kafka;
