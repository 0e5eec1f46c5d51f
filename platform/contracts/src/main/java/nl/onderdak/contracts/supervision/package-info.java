// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of supervision-service: opening balances, assessments and steps of the intervention ladder.
 *
 * <p>Balances of an earlier administration count in the ledger; assessments and steps are for those whom they concern.
 */
package nl.onderdak.contracts.supervision;
