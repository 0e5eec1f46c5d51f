// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.domain;

import nl.onderdak.contracts.Rejection;

/** Why a fact for the outlook is refused. */
public sealed interface OutlookRejection extends Rejection {

    /** The member is not a minor without parents. */
    record NotAMinor(int member) implements OutlookRejection {}
}
