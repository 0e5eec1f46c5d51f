// SPDX-License-Identifier: EUPL-1.2
/**
 * Erasure of COA's references (wissing), on request or at the end of their term, into the legal archive.
 * Right to erasure, art. 17 AVG; storage limitation, art. 5(1)(e) AVG; the archive, art. 3 Archiefwet 1995.
 */
package nl.onderdak.placement.erasure;
