// SPDX-License-Identifier: EUPL-1.2
/** What organisations record about a coupling in numbered versions: profile, dossier, next home, coming of age. */
package nl.onderdak.placement.particulars;
