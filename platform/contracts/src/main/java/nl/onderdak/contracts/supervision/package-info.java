// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of supervision-service: opening balances, steps of the intervention ladder and suggested exchanges of quotas.
 *
 * <p>Balances of an earlier administration count in the ledger; steps are for those whom they
 * concern; suggested exchanges are for the municipalities to decide on in quota-service.
 */
package nl.onderdak.contracts.supervision;
