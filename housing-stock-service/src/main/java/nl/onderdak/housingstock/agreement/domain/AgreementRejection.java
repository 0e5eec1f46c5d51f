// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Rejection;

/** Why a command on a performance agreement is refused. */
public sealed interface AgreementRejection extends Rejection {

    /** Both have agreed to it: only another edition changes what is agreed. */
    record AgreementHolds() implements AgreementRejection {}

    /** A later edition has replaced it. */
    record AgreementSuperseded(int edition) implements AgreementRejection {}

    /** A larger share of direct allocation needs another edition. */
    record DirectAllocationLimitRaised(int limit) implements AgreementRejection {}

    /** This party has agreed already. */
    record AgreedAlready(LocalDate agreedOn) implements AgreementRejection {}
}
