// SPDX-License-Identifier: EUPL-1.2
/**
 * The papers of coupled households (dossiers): missing items, the tenancies that they block, and requests to complete
 * them. Practice: without BSN, bank account, BRP and permit document no landlord gives a contract.
 */
package nl.onderdak.placement.dossier;
