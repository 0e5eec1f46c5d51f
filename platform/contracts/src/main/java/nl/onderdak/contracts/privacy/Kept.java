// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

/** Data that is kept for a term and then destroyed. The register in {@code docs/privacy.md} has exactly these. */
public enum Kept {

    /** COA's reference of a household, from the day it was housed or of the last record of its housing. */
    COA_REFERENCE,

    /** A reference that was erased, in the legal archive, from the day it was. */
    ERASED_REFERENCE,

    /** Records of the audit trail, which are the processing log too, from the moment they were sealed. */
    AUDIT_RECORD
}
