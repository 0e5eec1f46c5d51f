// SPDX-License-Identifier: EUPL-1.2
/**
 * Housings of coupled households (huisvestingen), the policy that counts them towards the quota, and corrections.
 * Realisation of the quota, art. 28 Huisvestingswet 2014.
 */
package nl.onderdak.placement.housing;
