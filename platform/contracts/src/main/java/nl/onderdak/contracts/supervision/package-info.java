// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of supervision-service: opening balances.
 *
 * <p>They end a backlog that was administered elsewhere.
 */
package nl.onderdak.contracts.supervision;
