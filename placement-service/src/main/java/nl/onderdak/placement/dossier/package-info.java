// SPDX-License-Identifier: EUPL-1.2
/**
 * Whether the papers of coupled households are complete (dossiers): what lacks, what that blocks, and requests to complete
 * it. Practice: without BSN, bank account, BRP and permit document no landlord gives a contract.
 */
package nl.onderdak.placement.dossier;
