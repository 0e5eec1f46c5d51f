// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of supervision-service: opening balances, assessments, steps of the intervention ladder, plans of action,
 * signals and suggested exchanges of quotas.
 *
 * <p>Balances of an earlier administration count in the ledger; suggested exchanges are for the municipalities to decide
 * on in quota-service; the others are for those whom they concern.
 */
package nl.onderdak.contracts.supervision;
